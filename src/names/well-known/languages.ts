/** Names of languages, and the phrases with which each language of the gazetteer uses them. */

/** All languages that `Intl.DisplayNames` knows in one of the gazetteer's languages (CLDR), by ISO 639. */
export const LANGUAGES = `
  aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
  es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg
  ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn
  no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta
  te tg th ti tk tn to tr ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ace ach ada ady aeb afh agq ain akk
  akz ale alt ang ann anp arc arn arp arq ars arw ary arz asa ast atj awa bal ban bar bas bax bbj bej bem bez bfd bgc
  bgn bik bin bkm bla blo bqi bra brh brx bss bua bug bum byn byv cad car cay cch ccp ceb cgg chb chg chk chm chn cho
  chp chr chy ckb clc cop crg crh crj crk crl crm crr crs csb csw dak dar dav del den dgr din dje doi dsb dua dum dyo
  dyu dzg ebu efi egy eka elx enm ewo fan fil fon frc frm fro frr frs fur gaa gag gan gay gba gbz gez gil glk gmh goh
  gon gor got grb grc gsw guz gwi hai hak haw hax hif hil hit hmn hsb hsn hup hur iba ibb ikt ilo inh jbo jgo jmc jpr
  jrb kaa kab kac kaj kam kaw kbd kbl kcg kde kea kfo kgp kha kho khq khw kiu kkj kln kmb koi kok kos kpe krc krl kru
  ksb ksf ksh kum kut kwk kxv lad lag lah lam lez lij lil lkt lmo lol lou loz lrc lsm lua lui lun luo lus luy lzh mad
  maf mag mai mak man mas mde mdf mdr men mer mfe mga mgh mgo mic min mnc mni moe moh mos mua mus mwl mwr mye myv mzn
  nan nap naq nds new nia niu nmg nnh nog non nqo nso nus nwc nym nyn nyo nzi ojb ojc ojs ojw oka osa ota pag pal pam
  pap pau pcm pdc peo phn pis pon pqm prg pro quc raj rap rar rhg rof rom rup rwk sad sah sam saq sas sat sba sbp scn
  sco sdh see seh sel ses sga shi shn shu sid slh sli sma smj smn sms snk sog srn srr ssy str suk sus sux swb syc syr
  szl tce tem teo ter tet tgx tht tig tiv tkl tlh tli tmh tog tok tpi trv tsi ttm tum tvl twq tyv tzm udm uga umb vai
  vec vmw vot vun wae wal war was wbp wuu xal xnr xog yao yap yav ybb yrl yue zap zbl zen zgh zun zza prs
`
  .trim()
  .split(/\s+/);

/** The name of a language is also an adjective. It counts as a name only next to the word for "language". */
export const LANGUAGE_FORMS: Readonly<
  Record<'ar' | 'fa' | 'he' | 'ur', (name: string) => readonly string[]>
> = {
  ar: (name) => [`اللغة ${name}`],
  fa: (name) => [`زبان ${name}`],
  // A name that is not an adjective («עברית») follows the construct form of the word («שפת היידיש»).
  he: (name) =>
    name.endsWith('ית') ? [`השפה ה${name}`, `שפה ${name}`] : [`שפת ה${name}`, `שפת ${name}`],
  ur: (name) => [`${name} زبان`],
};

/** The word for "language", as a part of every form in `LANGUAGE_FORMS`. */
export const LANGUAGE_WORD: Readonly<Record<'ar' | 'fa' | 'he' | 'ur', string>> = {
  ar: 'لغ',
  fa: 'زبان',
  he: 'שפ',
  ur: 'زبان',
};
