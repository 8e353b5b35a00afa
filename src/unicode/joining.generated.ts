// Generated, do not edit. Made by
//   UPDATE=1 npx vitest run test/unicode/tables.test.ts
// from
//   DerivedJoiningGroup-17.0.0.txt, out of packages by import.js
//   DerivedDecompositions-17.0.0.txt, out of packages by import.js

/** Presentation forms: see `unpackForms`. */
export const FORMS =
  '132,65152,1,3,0,2,2,0,2,2,0,2,2,0,2,2,0,6,2,0,6,2,0,22,2,0,2,2,0,2,2,0,2,2,0,32,24,0,' +
  '30,2,0,2,0,-777,2,0,775,4,152,-933,2,22,139,1,7,-120,4,0,-12,4,0,-16,4,8,0,4,0,8,4,0,' +
  '-12,4,8,24,4,0,-8,4,4,4,8,0,6,2,14,-6,2,2,-4,2,2,2,2,10,4,2,26,-4,2,46,-34,4,4,0,4,8,' +
  '28,4,12,65,4,4,-69,4,4,4,4,4,-8,4,24,4,2,2,0,4,8,6,4,4,-10,2,2,0,4,12,54,2,2,-9,2,2,' +
  '-4,2,2,2,2,2,5,2,6,-6,2,2,28,4,12,-28,4,4,-58,2,2,0,2';

/** Ligatures of lam and alef, in the place of the alef: see `unpackForms`. */
export const LAM_ALEFS =
  '136,65269,2,2,0,2,6,0,2,6,0,2';

/** Joining group, then its letters that have forms. */
export const GROUP_ROWS =
  'AIN 639 63a,ALEF 622 623 625 627 671,BEH 628 62a 62b 679 67a 67b 67e 67f 680,' +
  'DAL 62f 630 688 68c 68d 68e,FARSI_YEH 6cc,FEH 641 6a4 6a6,GAF 6a9 6af 6b1 6b3,' +
  'HAH 62c 62d 62e 683 684 686 687,HEH 647,HEH_GOAL 6c1,KAF 643 6ad,KNOTTED_HEH 6be,' +
  'LAM 644,MEEM 645,NOON 646 6ba 6bb,QAF 642,REH 631 632 691 698,SAD 635 636,' +
  'SEEN 633 634,TAH 637 638,TEH_MARBUTA 629 6c0,WAW 624 648 677 6c5 6c6 6c7 6c8 6c9 6cb,' +
  'YEH 626 649 64a 6d0,YEH_BARREE 6d2 6d3';
