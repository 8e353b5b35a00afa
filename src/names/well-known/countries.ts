/**
 * Countries with more spellings in newspapers than in `Intl.DisplayNames`, or with an Arabic name that is listed with
 * its vowel marks. `rows.ts` describes the form of a row; the code after `@` adds the names from `Intl`.
 */
export const COUNTRIES = `
United States @US ar الوِلَايَات المُتَّحِدَة; الولايات المتحدة الأمريكية; الولايات المتحدة الأميركية; أمريكا; أميركا fa آمریکا; ایالات متحده آمریکا ur امریکہ; امریکا he ארצות הברית; ארה"ב
United Kingdom @GB ar بِرِيطَانِيَا; بريطانيا العظمى fa بریتانیا; انگلیس ur برطانیہ he בריטניה; הממלכה המאוחדת
France @FR ar فَرَنْسَا
Germany @DE ar أَلْمَانِيَا
Italy @IT ar إِيطَالِيَا
Spain @ES ar إِسْبَانِيَا; أسبانيا ur اسپین
Portugal @PT ar البُرْتُغَال
Netherlands @NL ar هُولَنْدَا ur ہالینڈ
Belgium @BE ar بَلْجِيكَا
Switzerland @CH ar سُوِيسْرَا ur سوئٹزرلینڈ he שווייץ; שוויצריה
Austria @AT ar النِّمْسَا
Poland @PL ar بُولَنْدَا
Czechia @CZ ar جُمْهُورِيَّة التْشِيك; التشيك fa جمهوری چک ur جمہوریہ چیک he הרפובליקה הצ'כית
Hungary @HU ar هَنْغَارِيَا; المجر
Romania @RO ar رُومَانِيَا
Bulgaria @BG ar بُلْغَارِيَا
Greece @GR ar اليُونَان
Cyprus @CY ar قُبْرُص
Serbia @RS ar صِرْبِيَا
Sweden @SE ar السُّوَيْد he שוודיה; שבדיה
Norway @NO ar النَّرْوِيج
Denmark @DK ar الدَّانْمَارْك; الدنمارك
Finland @FI ar فِنْلَنْدَا
Ireland @IE ar أَيْرَلَنْدَا; إيرلندا
Ukraine @UA ar أُوكْرَانِيَا
Belarus @BY ar بِيلَارُوس; روسيا البيضاء; بيلاروسيا fa بلاروس; روسیه سفید he בלארוס; בלרוס
Russia @RU ar رُوسِيَا; روسيا الاتحادية fa روسیه; فدراسیون روسیه
Armenia @AM ar أَرْمِينِيَا; أرمينية
Azerbaijan @AZ ar أَذَرْبَيْجَان fa آذربایجان he אזרבייג'אן
Georgia @GE ar جُورْجِيَا he גאורגיה; גרוזיה
Türkiye @TR ar تُرْكِيَا ur ترکی he טורקיה; תורכיה
Syria @SY ar سُورِيَا; سورية ur ملک شام; سوریا
Lebanon @LB ar لُبْنَان
Israel @IL ar إِسْرَائِيل
Palestine @PS ar فِلَسْطِين fa فلسطین ur فلسطین he פלסטין
Jordan @JO ar الأُرْدُنّ
Iraq @IQ ar العِرَاق
Iran @IR ar إِيرَان; الجمهورية الإسلامية الإيرانية fa ایران; جمهوری اسلامی ایران he איראן; אירן
Saudi Arabia @SA ar المَمْلَكَة العَرَبِيَّة السُّعُودِيَّة; السعودية fa عربستان he ערב הסעודית; סעודיה
United Arab Emirates @AE ar الإِمَارَات العَرَبِيَّة المُتَّحِدَة; الإمارات; دولة الإمارات fa امارات ur متحدہ عرب امارات he איחוד האמירויות
Qatar @QA ar قَطَر
Kuwait @KW ar الكُوَيْت
Bahrain @BH ar البَحْرَيْن
Oman @OM ar سَلْطَنَة عُمَان; سلطنة عمان fa سلطنت عمان ur سلطنت عمان; سلطنتِ عمان
Yemen @YE ar اليَمَن
Egypt @EG ar مِصْر
Libya @LY ar لِيبِيَا
Tunisia @TN ar تُونِس
Algeria @DZ ar الجَزَائِر ur الجزائر
Morocco @MA ar المَغْرِب; المملكة المغربية
Mauritania @MR ar مُورِيتَانِيَا
Sudan @SD ar السُّودَان
South Sudan @SS ar جَنُوب السُّودَان; دولة جنوب السودان
Somalia @SO ar الصُّومَال
Djibouti @DJ ar جِيبُوتِي
Eritrea @ER ar إِرِيتْرِيَا
Ethiopia @ET ar إِثْيُوبِيَا
Kenya @KE ar كِينِيَا
Nigeria @NG ar نَيْجِيرِيَا
South Africa @ZA ar جَنُوب أَفْرِيقِيَا fa آفریقای جنوبی
Mali @ML ar جُمْهُورِيَّة مَالِي; دولة مالي fa جمهوری مالی; کشور مالی ur جمہوریہ مالی; ملک مالی
Congo - Kinshasa @CD ar الكُونْغُو الدِّيمُقْرَاطِيَّة; جمهورية الكونغو الديمقراطية fa جمهوری دموکراتیک کنگو ur جمہوریہ کانگو he הרפובליקה הדמוקרטית של קונגו
Central African Republic @CF ar جُمْهُورِيَّة أَفْرِيقِيَا الوُسْطَى; أفريقيا الوسطى
Côte d’Ivoire @CI ar سَاحِل العَاج; كوت ديفوار
Afghanistan @AF ar أَفْغَانِسْتَان
Pakistan @PK ar بَاكِسْتَان
India @IN ar الهِنْد fa هند; هندوستان ur بھارت; ہندوستان; انڈیا he רפובליקת הודו; בהודו; להודו; מהודו
Bangladesh @BD ar بَنْغْلَادِش; بنغلاديش
Sri Lanka @LK ar سِرِيلَانْكَا; سري لانكا
Nepal @NP ar نِيبَال
Kazakhstan @KZ ar كَازَاخِسْتَان
Uzbekistan @UZ ar أُوزْبَكِسْتَان
Turkmenistan @TM ar تُرْكُمَانِسْتَان
Tajikistan @TJ ar طَاجِيكِسْتَان
Kyrgyzstan @KG ar قِرْغِيزِسْتَان; قيرغيزستان
China @CN ar الصِّين; جمهورية الصين الشعبية
Taiwan @TW ar تَايْوَان
Hong Kong @HK ar هُونْغ كُونْغ; هونج كونج fa هنگ‌کنگ ur ہانگ کانگ he הונג קונג
Macao @MO ar مَاكَاو fa ماکائو he מקאו
Japan @JP ar اليَابَان
South Korea @KR ar كُورِيَا الجَنُوبِيَّة
North Korea @KP ar كُورِيَا الشَّمَالِيَّة
Myanmar @MM ar مِيَانْمَار; بورما fa میانمار; برمه ur میانمار; برما he מיאנמר; בורמה
Thailand @TH ar تَايْلَانْد; تايلند
Vietnam @VN ar فِيتْنَام
Indonesia @ID ar إِنْدُونِيسِيَا
Malaysia @MY ar مَالِيزِيَا
Philippines @PH ar الفِلِبِّين
Australia @AU ar أُسْتْرَالِيَا
Canada @CA ar كَنَدَا
Mexico @MX ar المَكْسِيك
Cuba @CU ar كُوبَا
Venezuela @VE ar فِنِزْوِيلَا
Colombia @CO ar كُولُومْبِيَا
Brazil @BR ar البَرَازِيل
Argentina @AR ar الأَرْجَنْتِين
Benin @BJ ar جُمْهُورِيَّة بِنِين; دولة بنين fa جمهوری بنین; کشور بنین he רפובליקת בנין
Ghana @GH ar غَانَا fa جمهوری غنا; کشور غنا
Guinea @GN ar غِينِيَا ur جمہوریہ گنی; ملک گنی
Mauritius @MU ar مُورِيشْيُوس fa جزیره موریس; کشور موریس; جمهوری موریس
Malta @MT ar مَالْطَا ur جزیرہ مالٹا; جمہوریہ مالٹا
Isle of Man @IM ar جَزِيرَة مَان fa جزیره مان
Jersey @JE ar جِيرْسِي fa جزیره جرسی ur جزیرہ جرسی
Sark @CQ ar جَزِيرَة سَارْك fa جزیره سارک ur جزیرہ سارک he האי סארק
Peru @PE ar بِيرُو fa جمهوری پرو; کشور پرو ur جمہوریہ پیرو; ملک پیرو he רפובליקת פרו; בפרו
Chile @CL ar تِشِيلِي ur جمہوریہ چلی; ملک چلی
Haiti @HT ar هَايْتِي he רפובליקת האיטי; בהאיטי; להאיטי
Aruba @AW ar جَزِيرَة أَرُوبَا fa جزیره آروبا ur جزیرہ اروبا he האי ארובה
Palau @PW ar بَالَاو ur جمہوریہ پلاؤ
Soviet Union ar الاِتِّحَاد السُّوفْيَاتِيّ; الاتحاد السوفيتي; الاتحاد السوفييتي fa اتحاد جماهیر شوروی; اتحاد شوروی; شوروی سابق ur سوویت یونین he ברית המועצות
England ar إِنْجِلْتِرَا; إنكلترا; إنجلترا fa انگلستان ur انگلینڈ; انگلستان he אנגליה
Scotland ar أَسْكُتْلَنْدَا; إسكتلندا fa اسکاتلند ur اسکاٹ لینڈ he סקוטלנד
`;
