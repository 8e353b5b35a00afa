// Generated, do not edit. Made by
//   UPDATE=1 npx vitest run test/unicode/tables.test.ts
// from
//   ArabicShaping-15.0.0.txt, Date: 2022-02-14, 18:50:00 GMT [KW, RP]
//   UnicodeData.txt (has no heading)

export const JOINING_RANGES = {
  T:
    '4t,gi+34,7n+7,7b+19,1,1+2,1+2,1,20+b,1,1a+l,g,2t+7,2+6,2+2,1+4,x,1,u+r,2j+b,1m+9,9,' +
    'o+4,1+9,1+3,1+5,17+3,1o+8,16+o,1+w,1j,1,4+8,4,3+7,a+2,t,1m,4+4,8,k+2,q,2+2,1l,4+2,' +
    '4+2,2+3,3,u+2,3,b+2,1l,4+5,1+2,4,k+2,m+6,1,1m,2,1+4,8,7+2,b+2,u,1p,c,1e,3,1j,1+3,5+3,' +
    '1+4,7+2,b+2,t,1m,2,6,5+2,k+2,s+2,1l+2,4+4,8,k+2,t,20,7+3,1,2i,2+7,c+8,2q,2+9,b+7,' +
    '21+2,r,1,1,1j+e,1+5,1+2,5+b,1+10,9,2u+4,1+6,1+2,2+2,p+2,4+3,g+4,d,2+2,6,f,jj+3,qa+3,' +
    't+2,u+2,u+2,1s+2,1+7,8,2+b,9,19+3,1,39+2,y,3a+3,4+2,9,6+3,63+2,2,1m,1+7,1,1,2+8,6+a,' +
    '2,1c+v,1d+4,1c,1+5,1,5,14+9,c+2,w+4,2+2,1+3,1k,1+2,3,1+3,1m+8,2+2,48+3,1+d,1+7,4,6,' +
    '3+2,5i+1s,ej,2+2,q+5,1d+5,5+6,2o+x,2da+3,3x,2o+w,fe+4,2z+2,n9w+4,1+a,w+2,28+2,7k,3,4,' +
    'p+2,5,47+2,q+i,d,12+8,p+b,1a+3,1c,2+4,2+2,13,1v+6,2+2,2+2,c,8,1b,1f,1+3,2+2,5+2,1,' +
    '16+2,8,6m,2,4,fn4,kh+g,g+g,5r,6x+3,e9,6a,45+5,1ae+3,1+2,5+4,14+3,4,4l+2,fx+4,ar+2,' +
    '28+3,1y+b,1d+4,3f,1i+f,15,2+2,a+3,1d+4,2+2,7,1p+3,10+5,1+8,1q,c+2,1g+9,a+4,2,2n+3,2,' +
    '1+2,6,2,4d,3+8,l+2,1l+2,3,11+7,3+5,5f+8,2+3,1,n,2c+6,1,4+2,1+2,6m+4,6+2,1+2,r+2,2d+8,' +
    '2,1+2,2y,1,2+6,1,2t+3,2+4,1+5,77+9,1+2,74+2,1,4,40+4,2+2,4,w+a,14+6,2+4,8,9+6,2+3,' +
    '1a+d,1+2,ba+7,1+6,1,2a+m,2+7,1+2,1+2,3e+6,3,1+2,1+7,1,20+2,3,1,9n+2,b+2,1g+5,5,1,' +
    '44t+h,6+f,asa+5,1n+7,t4,1r+4,29,f5k+2,1+4,3mk+1a,2+n,f4+3,9+g,2+7,u+4,44+3,1iz+1j,' +
    '4+1e,8,e,m+5,1+f,11s+7,1+h,2+7,1+2,1+5,2s,4g+7,af,1p+4,e4+4,rk+7,31+8,gzat,u+2o,' +
    '3k+6o',
  D:
    '17k,5,1,1+5,4+d,1+7,1+2,z+2,8+g,i+12,1+2,9,1,1+2,14+3,2,i+3,5+4,1+9,1,1,1+2,v+b,3+f,' +
    '2+4,1,2+3,2+6,22+x,2e+5,2,1+a,1,a,1+4,2,t,2+5,i+a,5+2,2+6,1+f,30e,o+2h,e+y,1,sd1+1e,' +
    'jf2+5,e+4,1+5,1+3,a+4,41,1,3+3,1+2,1,2,s+2,9e+x,1,ek+3,1+h,c+3,s+4,2+c,1a,1+2,4,2+2,' +
    '1+2,1,2,5,16wl+1w',
  R:
    '17m+4,1,1,5+4,l,14+3,1+3,g+i,12,2+9,1,1,2+2,1,o+2,w,4+5,4,9,1,1,2,t,b+3,f+2,4,1+2,' +
    '3+2,5i,5+2,1,a,1+3,e,1+2,5+j,b,r+3,1,2+2,6,1eyz,1,1+2,3+5,a,3,2,a,41,1+3,3,2,1+2,1,' +
    'n+4,ad,eo,w,v+2,1q+3,2+2,2,4+2,5',
  C:
    '18g,c9,3s+3,32c,1ky',
  L:
    'x9u,jfe,9,fc,ju',
} as const;

/** Letter, then its isolated, final, initial and medial form; an empty field where there is none. */
export const FORM_ROWS =
  '621 fe80,622 fe81 fe82,623 fe83 fe84,624 fe85 fe86,625 fe87 fe88,' +
  '626 fe89 fe8a fe8b fe8c,627 fe8d fe8e,628 fe8f fe90 fe91 fe92,629 fe93 fe94,' +
  '62a fe95 fe96 fe97 fe98,62b fe99 fe9a fe9b fe9c,62c fe9d fe9e fe9f fea0,' +
  '62d fea1 fea2 fea3 fea4,62e fea5 fea6 fea7 fea8,62f fea9 feaa,630 feab feac,' +
  '631 fead feae,632 feaf feb0,633 feb1 feb2 feb3 feb4,634 feb5 feb6 feb7 feb8,' +
  '635 feb9 feba febb febc,636 febd febe febf fec0,637 fec1 fec2 fec3 fec4,' +
  '638 fec5 fec6 fec7 fec8,639 fec9 feca fecb fecc,63a fecd fece fecf fed0,' +
  '641 fed1 fed2 fed3 fed4,642 fed5 fed6 fed7 fed8,643 fed9 feda fedb fedc,' +
  '644 fedd fede fedf fee0,645 fee1 fee2 fee3 fee4,646 fee5 fee6 fee7 fee8,' +
  '647 fee9 feea feeb feec,648 feed feee,649 feef fef0 fbe8 fbe9,' +
  '64a fef1 fef2 fef3 fef4,671 fb50 fb51,677 fbdd,679 fb66 fb67 fb68 fb69,' +
  '67a fb5e fb5f fb60 fb61,67b fb52 fb53 fb54 fb55,67e fb56 fb57 fb58 fb59,' +
  '67f fb62 fb63 fb64 fb65,680 fb5a fb5b fb5c fb5d,683 fb76 fb77 fb78 fb79,' +
  '684 fb72 fb73 fb74 fb75,686 fb7a fb7b fb7c fb7d,687 fb7e fb7f fb80 fb81,' +
  '688 fb88 fb89,68c fb84 fb85,68d fb82 fb83,68e fb86 fb87,691 fb8c fb8d,698 fb8a fb8b,' +
  '6a4 fb6a fb6b fb6c fb6d,6a6 fb6e fb6f fb70 fb71,6a9 fb8e fb8f fb90 fb91,' +
  '6ad fbd3 fbd4 fbd5 fbd6,6af fb92 fb93 fb94 fb95,6b1 fb9a fb9b fb9c fb9d,' +
  '6b3 fb96 fb97 fb98 fb99,6ba fb9e fb9f,6bb fba0 fba1 fba2 fba3,' +
  '6be fbaa fbab fbac fbad,6c0 fba4 fba5,6c1 fba6 fba7 fba8 fba9,6c5 fbe0 fbe1,' +
  '6c6 fbd9 fbda,6c7 fbd7 fbd8,6c8 fbdb fbdc,6c9 fbe2 fbe3,6cb fbde fbdf,' +
  '6cc fbfc fbfd fbfe fbff,6d0 fbe4 fbe5 fbe6 fbe7,6d2 fbae fbaf,6d3 fbb0 fbb1';

/** Joining group, then its letters that have forms. */
export const GROUP_ROWS =
  'AIN 639 63a,ALEF 622 623 625 627 671,BEH 628 62a 62b 679 67a 67b 67e 67f 680,' +
  'DAL 62f 630 688 68c 68d 68e,FARSI_YEH 6cc,FEH 641 6a4 6a6,GAF 6a9 6af 6b1 6b3,' +
  'HAH 62c 62d 62e 683 684 686 687,HEH 647,HEH_GOAL 6c1,KAF 643 6ad,KNOTTED_HEH 6be,' +
  'LAM 644,MEEM 645,NOON 646 6ba 6bb,QAF 642,REH 631 632 691 698,SAD 635 636,' +
  'SEEN 633 634,TAH 637 638,TEH_MARBUTA 629 6c0,WAW 624 648 677 6c5 6c6 6c7 6c8 6c9 6cb,' +
  'YEH 626 649 64a 6d0,YEH_BARREE 6d2 6d3';

/** Lam, alef, then their isolated and final ligature. */
export const LAM_ALEF_ROWS =
  '644 622 fef5 fef6,644 623 fef7 fef8,644 625 fef9 fefa,644 627 fefb fefc';

/** Letter, mark, and the letter canonically equivalent to both. */
export const COMPOSITIONS =
  '627 653 622,627 654 623,648 654 624,627 655 625,64a 654 626,6d5 654 6c0,6c1 654 6c2,' +
  '6d2 654 6d3';
