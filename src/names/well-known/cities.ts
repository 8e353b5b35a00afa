/**
 * Cities in world news. `rows.ts` describes the form of a row: `=` precedes the code of the country whose capital it
 * is, `<` the code of its country; disputed cities have no code. Names that are also ordinary words (the Arabic name
 * of Palmyra means "destroys") are left out: a missing mention is better than a wrong one.
 */
export const CITIES = `
Baghdad =IQ ar بَغْدَاد fa بغداد ur بغداد he בגדאד
Basra <IQ ar البَصْرَة fa بصره ur بصرہ
Mosul <IQ ar المَوْصِل fa موصل ur موصل he מוסול
Erbil <IQ ar أَرْبِيل; إربيل fa اربیل ur اربیل he ארביל
Kirkuk <IQ ar كَرْكُوك fa کرکوک ur کرکوک he כירכוכ
Najaf <IQ ar النَّجَف fa نجف ur نجف
Karbala <IQ ar كَرْبَلَاء fa کربلا ur کربلا
Damascus =SY ar دِمَشْق fa دمشق ur دمشق he דמשק
Aleppo <SY ar حَلَب fa حلب ur حلب he חאלב
Homs <SY ar حِمْص fa حمص ur حمص he חומס
Idlib <SY ar إِدْلِب fa ادلب ur ادلب he אידליב
Daraa <SY ar دَرْعَا fa درعا ur درعا he דרעא
Latakia <SY ar اللَّاذِقِيَّة fa لاذقیه ur لاذقیہ he לטקיה
Raqqa <SY ar الرَّقَّة ur رقہ
Deir ez-Zor <SY ar دَيْر الزُّور fa دیرالزور ur دیر الزور he דיר א-זור
Beirut =LB ar بَيْرُوت fa بیروت ur بیروت he ביירות
Sidon <LB ar صَيْدَا fa صیدا he צידון
Tripoli ar طَرَابُلُس; طرابلس الغرب fa طرابلس ur طرابلس he טריפולי
Amman =JO he עמאן
Jerusalem ar القُدْس fa بیت‌المقدس; اورشلیم ur یروشلم; بیت المقدس he ירושלים
East Jerusalem ar القُدْس الشَّرْقِيَّة fa قدس شرقی; بیت‌المقدس شرقی ur مشرقی یروشلم he מזרח ירושלים
Ramallah ar رَام الله fa رام‌الله ur رام اللہ he רמאללה
Gaza ar غَزَّة; مدينة غزة fa غزه ur غزہ he עזה
Rafah ar رَفَح fa رفح ur رفح he רפיח
Khan Yunis ar خَان يُونُس; خانيونس fa خان‌یونس ur خان یونس he חאן יונס
Hebron ar مَدِينَة الخَلِيل fa الخلیل he חברון
Nablus ar نَابُلُس fa نابلس ur نابلس
Jenin ar مَدِينَة جِنِين; مخيم جنين he ג'נין
Tel Aviv <IL ar تَل أَبِيب fa تل‌آویو ur تل ابیب he תל אביב
Haifa <IL ar حَيْفَا fa حیفا ur حیفہ; حیفا he חיפה
Cairo =EG ar القَاهِرَة fa قاهره ur قاہرہ he קהיר
Alexandria <EG ar الإِسْكَنْدَرِيَّة fa اسکندریه ur اسکندریہ he אלכסנדריה
Khartoum =SD ar الخَرْطُوم fa خارطوم ur خرطوم he חרטום
Benghazi <LY ar بَنْغَازِي fa بنغازی ur بن غازی he בנגאזי
Misrata <LY ar مِصْرَاتَة fa مصراته ur مصراتہ
Algiers =DZ he אלג'יר
Rabat =MA ar الرِّبَاط fa رباط ur رباط he רבאט
Casablanca <MA ar الدَّار البَيْضَاء fa کازابلانکا ur کاسابلانکا he קזבלנקה
Marrakesh <MA ar مَرَّاكُش he מרקש
Nouakchott =MR ar نُوَاكْشُوط fa نواکشوت
Riyadh =SA ar الرِّيَاض fa ریاض ur ریاض he ריאד
Jeddah <SA ar جُدَّة; جدة fa جده ur جدہ he ג'דה
Mecca <SA ar مَكَّة المُكَرَّمَة; مكة fa مکه ur مکہ; مکہ مکرمہ
Medina <SA ar المَدِينَة المُنَوَّرَة fa مدینه ur مدینہ; مدینہ منورہ he אל-מדינה
Doha =QA ar الدَّوْحَة fa دوحه ur دوحہ he דוחא; בדוחה
Abu Dhabi =AE ar أَبُو ظَبْي; أبوظبي fa ابوظبی ur ابوظہبی; ابوظبی he אבו דאבי
Dubai <AE ar دُبَيّ fa دبی; دوبی ur دبئی he דובאי
Sharjah <AE ar الشَّارِقَة fa شارجه ur شارجہ
Manama =BH ar المَنَامَة fa منامه ur منامہ he מנאמה
Muscat =OM ar مَسْقَط fa مسقط ur مسقط he מוסקט
Sanaa =YE ar صَنْعَاء fa صنعا ur صنعاء; صنعا he צנעא
Aden <YE ar عَدَن fa عدن ur عدن
Taiz <YE ar تَعِزّ fa تعز ur تعز
Hodeidah <YE ar الحُدَيْدَة fa الحدیده; حدیده ur حدیدہ; الحدیدہ he חודיידה
Tehran =IR ar طَهْرَان fa تهران ur تہران he טהרן; טהראן
Isfahan <IR ar أَصْفَهَان; أصبهان fa اصفهان ur اصفہان he איספהאן; אספהאן
Shiraz <IR ar شِيرَاز fa شیراز ur شیراز he שיראז
Tabriz <IR ar تَبْرِيز fa تبریز ur تبریز he תבריז
Mashhad <IR fa مشهد ur مشہد he משהד
Qom <IR fa قم ur قم
Ahvaz <IR ar الأَهْوَاز fa اهواز ur اہواز
Natanz <IR ar نَطَنْز fa نطنز ur نطنز he נתנז
Bushehr <IR ar بُوشَهْر fa بوشهر ur بوشہر he בושהר
Bandar Abbas <IR ar بَنْدَر عَبَّاس fa بندرعباس; بندر عباس ur بندر عباس
Kabul =AF ar كَابُل; كابول fa کابل ur کابل he קאבול
Kandahar <AF ar قَنْدَهَار fa قندهار ur قندھار he קנדהאר
Herat <AF ar هَرَاة; هرات fa هرات ur ہرات
Mazar-i-Sharif <AF ar مَزَار شَرِيف fa مزار شریف ur مزار شریف
Jalalabad <AF ar جَلَال آبَاد fa جلال‌آباد ur جلال آباد
Islamabad =PK ar إِسْلَام آبَاد fa اسلام‌آباد ur اسلام آباد he איסלאמבאד
Karachi <PK ar كَرَاتْشِي fa کراچی ur کراچی he קראצ'י
Lahore <PK ar لَاهُور fa لاهور ur لاہور he לאהור
Peshawar <PK ar بِيشَاوَر fa پیشاور ur پشاور he פשאוור
Quetta <PK ar كُوِيتَا fa کویته ur کوئٹہ
Rawalpindi <PK ar رَاوَلْبِنْدِي fa راولپندی ur راولپنڈی
New Delhi =IN ar نِيُودِلْهِي; نيو دلهي fa دهلی نو ur نئی دہلی he ניו דלהי
Delhi <IN ar دِلْهِي fa دهلی ur دہلی he דלהי
Mumbai <IN ar مُومْبَاي; بومباي fa بمبئی ur ممبئی he מומבאי
Kolkata <IN ar كَلْكُتَّا; كولكاتا fa کلکته ur کولکتہ; کلکتہ he קולקטה; כלכותה
Lucknow <IN ar لَكْنَاو fa لکهنو ur لکھنؤ
Hyderabad ar حَيْدَر آبَاد fa حیدرآباد ur حیدرآباد; حیدر آباد he היידראבאד
Srinagar ar سْرِينَغَار fa سرینگر ur سری نگر
Dhaka =BD ar دَكَّا fa داکا ur ڈھاکہ; ڈھاکا he דאקה
Kathmandu =NP ar كَاتْمَانْدُو fa کاتماندو ur کھٹمنڈو he קטמנדו
Ankara =TR ar أَنْقَرَة fa آنکارا ur انقرہ he אנקרה
Istanbul <TR ar إِسْطَنْبُول; إستانبول; إستنبول fa استانبول ur استنبول he איסטנבול
Diyarbakır <TR ar دِيَار بَكْر fa دیاربکر ur دیار بکر
Yerevan =AM ar يِرِيفَان fa ایروان ur یریوان he ירוואן
Baku =AZ ar بَاكُو fa باکو ur باکو he באקו
Tbilisi =GE ar تِبِلِيسِي; تبليسي; تفليس fa تفلیس ur تبلیسی he טביליסי
Moscow =RU ar مُوسْكُو fa مسکو ur ماسکو he מוסקבה; מוסקווה
Saint Petersburg <RU ar سَان بُطْرُسْبُرْغ; سانت بطرسبرغ fa سن‌پترزبورگ ur سینٹ پیٹرزبرگ he סנקט פטרבורג; סנט פטרסבורג
Grozny <RU ar غْرُوزْنِي fa گروزنی ur گروزنی he גרוזני
Kyiv =UA ar كِيِيف fa کی‌یف he קייב
Kharkiv <UA ar خَارْكِيف fa خارکیف; خارکف ur خارکیف he חרקיב
Odesa <UA ar أُودِيسَا fa اودسا ur اوڈیسا he אודסה
Mariupol <UA ar مَارِيُوبُول fa ماریوپل ur ماریوپول he מריופול
Donetsk <UA ar دُونِيتْسْك fa دونتسک ur دونیتسک he דונייצק
Minsk =BY ar مِينْسْك fa مینسک ur منسک he מינסק
Warsaw =PL ar وَارْسُو fa ورشو ur وارسا he ורשה
Berlin =DE ar بَرْلِين fa برلین ur برلن he ברלין
Munich <DE ar مِيُونِيخ; ميونخ fa مونیخ ur میونخ he מינכן
Frankfurt <DE ar فْرَانْكْفُورْت fa فرانکفورت ur فرینکفرٹ he פרנקפורט
Hamburg <DE ar هَامْبُورْغ fa هامبورگ ur ہیمبرگ he המבורג
Paris =FR ar بَارِيس fa پاریس ur پیرس he פריז; פאריס
Marseille <FR ar مَرْسِيلْيَا; مارسيليا fa مارسی he מרסיי; מארסיי
Strasbourg <FR ar سْتْرَاسْبُورْغ fa استراسبورگ he שטרסבורג
London =GB ar لَنْدَن fa لندن ur لندن he לונדון
Dublin =IE ar دَبْلِن fa دوبلین ur ڈبلن he דבלין
Brussels =BE ar بْرُوكْسِل fa بروکسل ur برسلز he בריסל
Antwerp <BE ar أَنْتْوِيرْب fa آنتورپ he אנטוורפן
Amsterdam =NL ar أَمِسْتِرْدَام fa آمستردام ur ایمسٹرڈیم he אמסטרדם
The Hague <NL ar لَاهَاي fa لاهه ur دی ہیگ; ہیگ he האג
Geneva <CH ar جِنِيف fa ژنو ur جنیوا he ז'נבה
Zürich <CH ar زِيُورِخ; زيوريخ fa زوریخ ur زیورخ he ציריך
Davos <CH ar دَافُوس fa داووس ur ڈیووس he דאבוס
Vienna =AT ar فِيَنَّا; فيينا fa وین ur ویانا he וינה
Rome =IT ar رُومَا ur روم he רומא
Milan <IT ar مِيلَانُو fa میلان ur میلان he מילאנו
Venice <IT ar مَدِينَة البُنْدُقِيَّة; فينيسيا fa ونیز ur وینس he ונציה
Madrid =ES ar مَدْرِيد fa مادرید ur میڈرڈ he מדריד
Barcelona <ES ar بَرْشَلُونَة fa بارسلون; بارسلونا ur بارسلونا he ברצלונה
Lisbon =PT ar لِشْبُونَة fa لیسبون ur لزبن he ליסבון
Athens =GR ar أَثِينَا fa آتن ur ایتھنز he אתונה
Thessaloniki <GR ar سَالُونِيك; سالونيك fa سالونیک he סלוניקי
Nicosia =CY ar نِيقُوسِيَا fa نیکوزیا ur نکوسیا he ניקוסיה
Belgrade =RS ar بِلْغْرَاد fa بلگراد ur بلغراد he בלגרד
Sarajevo =BA ar سَرَايِيفُو fa سارایوو ur سرائیوو he סרייבו; סראייבו
Budapest =HU ar بُودَابِسْت fa بوداپست ur بوڈاپسٹ he בודפשט
Prague =CZ ar بْرَاغ fa پراگ ur پراگ he פראג
Bucharest =RO ar بُوخَارِسْت fa بخارست ur بخارسٹ he בוקרשט
Stockholm =SE ar سْتُوكْهُولْم; استوكهولم fa استکهلم ur اسٹاک ہوم he סטוקהולם
Oslo =NO ar أُوسْلُو fa اسلو ur اوسلو he אוסלו
Copenhagen =DK ar كُوبِنْهَاغِن fa کپنهاگ ur کوپن ہیگن he קופנהגן
Helsinki =FI ar هِلْسِنْكِي fa هلسینکی ur ہیلسنکی he הלסינקי
Vilnius =LT ar فِيلْنِيُوس fa ویلنیوس he וילנה
Washington =US ar وَاشِنْطُن fa واشنگتن ur واشنگٹن he וושינגטון
New York <US ar نِيُويُورْك fa نیویورک ur نیویارک; نیو یارک he ניו יורק
Los Angeles <US ar لُوس أَنْجِلُوس; لوس أنجليس fa لس‌آنجلس ur لاس اینجلس he לוס אנג'לס
Chicago <US ar شِيكَاغُو fa شیکاگو ur شکاگو he שיקגו
San Francisco <US ar سَان فْرَانْسِيسْكُو fa سان‌فرانسیسکو ur سان فرانسسکو he סן פרנסיסקו
Ottawa =CA ar أُوتَاوَا fa اتاوا ur اوٹاوا he אוטווה; אוטאווה
Toronto <CA ar تُورُونْتُو fa تورنتو ur ٹورنٹو he טורונטו
Havana =CU ar هَافَانَا fa هاوانا ur ہوانا he הוואנה
Caracas =VE ar كَرَاكَاس fa کاراکاس ur کاراکاس he קראקס
Bogotá =CO ar بُوغُوتَا fa بوگوتا ur بوگوٹا he בוגוטה
Brasília =BR ar بْرَازِيلِيَا fa برازیلیا he ברזיליה
Rio de Janeiro <BR ar رِيُو دِي جَانِيرُو fa ریودوژانیرو ur ریو ڈی جنیرو he ריו דה ז'ניירו
Buenos Aires =AR ar بُوِينُس آيْرِس; بوينوس آيرس fa بوئنوس‌آیرس ur بیونس آئرس he בואנוס איירס
Beijing =CN ar بِكِين fa پکن ur بیجنگ he בייג'ינג; בייג'ין
Shanghai <CN ar شَنْغْهَاي fa شانگهای ur شنگھائی he שנגחאי
Wuhan <CN ar وُوهَان fa ووهان ur ووہان he ווהאן
Taipei =TW ar تَايْبِيه; تايبيه fa تایپه ur تائی پے he טאיפיי
Tokyo =JP ar طُوكِيُو fa توکیو ur ٹوکیو he טוקיו
Hiroshima <JP ar هِيرُوشِيمَا fa هیروشیما ur ہیروشیما he הירושימה
Seoul =KR fa سئول ur سیول he סיאול; סאול
Pyongyang =KP ar بْيُونْغْيَانْغ; بيونغ يانغ fa پیونگ‌یانگ ur پیانگ یانگ he פיונגיאנג
Hanoi =VN ar هَانُوِي fa هانوی ur ہنوئی he האנוי
Bangkok =TH ar بَانْكُوك fa بانکوک ur بنکاک he בנגקוק
Kuala Lumpur =MY ar كُوَالَالُمْبُور; كوالا لمبور fa کوالالامپور ur کوالالمپور he קואלה לומפור
Jakarta =ID ar جَاكَرْتَا fa جاکارتا ur جکارتہ he ג'קרטה
Manila =PH ar مَانِيلَا fa مانیل ur منیلا he מנילה
Canberra =AU ar كَانْبِيرَا fa کانبرا ur کینبرا he קנברה
Sydney <AU ar سِيدْنِي fa سیدنی ur سڈنی he סידני
Tashkent =UZ ar طَشْقَنْد fa تاشکند ur تاشقند he טשקנט
Samarkand <UZ ar سَمَرْقَنْد fa سمرقند ur سمرقند he סמרקנד
Bukhara <UZ ar بُخَارَى fa بخارا ur بخارا he בוכרה; בוכארה
Ashgabat =TM ar عِشْق آبَاد fa عشق‌آباد ur اشک آباد he אשגבאט
Almaty <KZ ar أَلْمَاتِي; ألما آتا fa آلماتی ur الماتی he אלמטי
Nairobi =KE ar نَيْرُوبِي fa نایروبی ur نیروبی he ניירובי
Addis Ababa =ET ar أَدِيس أَبَابَا fa آدیس آبابا ur عدیس ابابا he אדיס אבבה
Mogadishu =SO ar مَقْدِيشُو fa موگادیشو ur موغادیشو he מוגדישו
Juba =SS ar جُوبَا fa جوبا he ג'ובה
Lagos <NG ar لَاغُوس fa لاگوس ur لاگوس he לאגוס
Abuja =NG ar أَبُوجَا fa ابوجا ur ابوجا he אבוג'ה
Dakar =SN ar دَاكَار fa داکار ur ڈاکار
Bamako =ML ar بَامَاكُو fa باماکو ur باماکو
N’Djamena =TD ar نْجَامِينَا fa نجامنا
Kinshasa =CD ar كِينْشَاسَا fa کینشاسا ur کنشاسا he קינשאסה
Johannesburg <ZA ar جُوهَانِسْبُرْغ; جوهانسبورغ fa ژوهانسبورگ ur جوہانسبرگ he יוהנסבורג
Cape Town <ZA ar كِيب تَاوْن fa کیپ‌تاون ur کیپ ٹاؤن he קייפטאון
`;
