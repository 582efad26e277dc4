namespace TribuneBot.Tests.Core.Search;

/// <summary>Words of the news, in pairs, by the language of the article: a line begins with it, a slash parts the two of a pair.</summary>
internal static class NewsWords
{
    private const string Meet = """
        en: deny/denied, deny/denies, deny/denying, accuse/accused, accuse/accusing, sanction/sanctions, sanction/sanctioned, ceasefire/ceasefires
        en: missile/missiles, strike/strikes, strike/striking, protest/protests, protest/protesting, protester/protesters, ambassador/ambassadors
        en: refugee/refugees, refugee/refugee’s, border/borders, attack/attacked, attack/attacking, crisis/crises, analysis/analyses, woman/women
        en: child/children, wife/wives, thief/thieves, knife/knives, hero/heroes, embargo/embargoes, veto/vetoes, treaty/treaties
        en: embassy/embassies, colony/colonies, enemy/enemies, subsidy/subsidies, inquiry/inquiries, minority/minorities, authority/authorities
        en: facility/facilities, casualty/casualties, occupy/occupied, occupy/occupying, apply/applied, apply/applies, supply/supplied
        en: supply/supplying, ratify/ratified, identify/identifies, clarify/clarifying, bury/buried, stop/stopping, plan/planned, plan/planning
        en: ban/banned, ban/banning, admit/admitted, commit/committed, refer/referred, occur/occurred, shell/shelled, shell/shelling, bomb/bombed
        en: bomb/bombing, rescue/rescued, rescue/rescuing, evacuate/evacuated, evacuate/evacuating, announce/announcing, announce/announced
        en: declare/declared, resign/resigned, resign/resigning, release/released, arrest/arrested, investigate/investigating
        en: investigate/investigates, vaccinate/vaccinated, vaccine/vaccines, drone/drones, soldier/soldiers, soldier/soldier’s, pipeline/pipelines
        en: exporter/exporters, refinery/refineries, barrel/barrels, tariff/tariffs, loan/loans, bank/banks, budget/budgets, tax/taxes
        en: match/matches, coach/coaches, championship/championships, medal/medals, wrestler/wrestler’s, goalkeeper/goalkeepers, referee/referees
        en: league/leagues, cup/cups, title/titles, flood/flooded, flood/flooding, earthquake/earthquakes, wildfire/wildfires, hospital/hospitals
        en: virus/viruses, bus/buses, gas/gases, press/pressed, process/processes, build/built, hold/held, sell/sold, buy/bought, fight/fought
        en: lose/lost, send/sent, COVID-19/covid-19, COVID-19/covid19, O’Brien/O'Brien, organise/organization, organisation/organized
        en: analyse/analyzed, labour/labor, defence/defense, centre/centers, kilometre/kilometers, programme/programs, F-16/F16, G20/G-20
        en: business/businesses, unit/units, united/unite, win/won, take/taken
        en: important/importance, severe/severity, colour/colored, neighbours/neighboring, practised/practicing, fibre/fibers, theatre/theaters
        en: haemorrhage/hemorrhages, paediatric/pediatric, leukaemia/leukemia, sulphur/sulfur, grey/gray, catalogue/catalogs, paralysed/paralyzing
        ru: заявление/заявления, заявление/заявлении, заявление/заявлений, заявление/заявлениям, правительство/правительства
        ru: правительство/правительством, правительство/правительств, депутат/депутатов, депутат/депутатами, выборы/выборов, выборы/выборах
        ru: выборы/выборам, граница/границы, граница/границ, граница/границей, войска/войск, войска/войсками, соглашение/соглашений
        ru: санкции/санкций, санкции/санкциями, партия/партии, партия/партий, партия/партиями, экономика/экономике, экономика/экономику
        ru: экономический/экономической, экономический/экономическую, военный/военных, военный/военными, новый/новая, новый/новых, самолёт/самолет
        ru: самолёт/самолёты, самолёт/самолетов, Киев/Киеве, Киев/Киевом, Москва/Москве, Москва/Москвой, Путин/Путину, Путин/Путиным
        ru: Лавров/Лаврова, Лавров/Лавровым, Зеленский/Зеленского, Зеленский/Зеленским, Пашинян/Пашиняна, Эрдоган/Эрдоганом, Захарова/Захаровой
        ru: Захарова/Захарову, Грузия/Грузии, Грузия/Грузией, Турция/Турцию, Турция/Турцией, Иран/Ирану, Германия/Германии, Франция/Францией
        ru: Дания/Дании, Сирия/Сирией, Крым/Крыма, Крым/Крыму, Киргизия/Киргизии, подписал/подписали, обсудить/обсудили, встретиться/встретился
        ru: встретился/встретились, прибыл/прибыли, подчеркнул/подчеркнула, подчеркнуть/подчеркнул, отметил/отметили, сообщает/сообщают
        ru: сообщать/сообщает, работать/работает, работает/работают, говорить/говорит, говорит/говорят, построить/построили, запретить/запретили
        ru: избран/избрана, избран/избраны, построенный/построенного, построенный/построен, раненый/раненых, погибший/погибших, погибший/погибшие
        ru: пострадавший/пострадавших, действующий/действующего, растущий/растущие, объявленный/объявлена, задержанный/задержан
        ru: конфликт/конфликтов, конфликт/конфликтом, посольство/посольстве, гражданин/гражданина, гражданин/граждане, граждане/граждан
        ru: ребёнок/ребёнка, дети/детей, дети/детям, человек/человека, люди/людей, люди/людям, рынок/рынка, рынок/рынки, отец/отца, день/дня
        ru: день/дней, месяц/месяцев, год/года, год/годов, рубль/рубля, рубль/рублей, доллар/долларов, тонна/тонн, сделка/сделок, поставка/поставок
        ru: вакцина/вакцин, вакцина/вакцины, больница/больниц, матч/матчей, азербайджанец/азербайджанцев, игрок/игроков, россиянин/россиян
        ru: участок/участка, Асадов/Асадову
        az: ölkə/ölkələrimizdəki, ölkə/ölkəsində, şəhər/şəhərlərindən, kitab/kitablarımızdan, nazirlik/nazirliyindən, nazirlik/nazirliklər
        az: əsgər/əsgərlərimizin, şəhid/şəhidlərimizin, ordu/ordumuzun, torpaq/torpaqlarımız, torpaq/torpağı, torpaq/torpağımızın
        az: müəllim/müəllimlərə, işçi/işçilərin, xalq/xalqımızın, xalq/xalqı, xalq/xalqlar, kənd/kəndlərində, kənd/kəndində, Şuşa/Şuşadakı
        az: Gəncə/Gəncədə, Gəncə/Gəncənin, gənc/gənclər, gənc/gənclərin, tələbə/tələbələr, tələbə/tələbəsi, tələb/tələbi, tələb/tələblər, ev/evlər
        az: ev/evdə, ev/evində, iş/işlər, iş/işin, iş/işdə, il/illər, il/ildə, il/illərdə, ad/adı, ad/adlar, su/suyu, su/sular, fikir/fikri
        az: fikir/fikirlər, oğul/oğlu, şəkil/şəkli, nəsil/nəsli, ömür/ömrü, sinif/sinfi, qəbir/qəbri, isim/ismi, Bakı/Bakı'da, Bakı/Bakı’nın
        az: Bakı/bakidaki, ABŞ/ABŞ-ın, NATO/NATO-nun, BMT/BMT-də, SOCAR/SOCAR-ın, Ərdoğan/Ərdoğanın, Ərdoğan/erdogan, Əliyev/eliyevin
        az: Həsənov/Həsənovun, Azərbaycan/azerbaycanda, Azərbaycan/AZERBAYCANIN, Naxçıvan/Naxçıvanda, Naxçıvan/naxcivanin, Xankəndi/Xankəndidə
        az: Laçın/Laçında, Laçın/lacinin, Zəngəzur/zengezurun, Füzuli/Füzulidə, Ağdam/Ağdama, Ağdam/agdamdaki, Cəbrayıl/cebrayilda
        az: Qubadlı/Qubadlıya, Kəlbəcər/Kəlbəcərin, Sumqayıt/sumqayitda, İran/IRAN, İsrail/israilin, Gürcüstan/Gürcüstana, Ermənistan/ermenistanin
        az: seçki/seçkilər, seçki/seçkidə, seçki/seçkilərin, qanun/qanunu, qanun/qanunda, qanun/qanunun, qərar/qərarı, qərar/qərarlar
        az: müharibə/müharibədən, müharibə/müharibəsi, sülh/sülhün, danışıq/danışıqlar, danışıq/danışığı, iclas/iclasda, sərhəd/sərhəddə
        az: sərhəd/sərhədi, raket/raketlə, dron/dronlar, qaçqın/qaçqınlar, əsir/əsirlərin, manat/manatın, dollar/dollara, bank/bankların
        az: bank/bankı, büdcə/büdcəsi, büdcə/büdcədən, vergi/vergilər, qiymət/qiymətin, neft/neftdən, kredit/kreditlər, məktəb/məktəbimiz
        az: xəstə/xəstələr, xəstəxana/xəstəxanada, peyvənd/peyvəndin, həkim/həkimlər, oyun/oyunu, oyun/oyunlar, çempionat/çempionatı
        az: komanda/komandamız, uşaq/uşaqlarımızın, 2021-ci/2021, Rusiya/Rusiyanın, partiya/partiyası, Əli/Əlinin, deniz/dənizində
        tr: ülke/ülkelerimizdeki, ülke/ülkesinde, şehir/şehirlerimizden, cumhurbaşkanı/cumhurbaşkanımız, cumhurbaşkanı/cumhurbaşkanıyla
        tr: başbakan/başbakanın, bakanlık/bakanlığından, belediye/belediyesi, belediye/belediyeler, vatandaş/vatandaşlarımız, asker/askerleri
        tr: asker/askerlerimiz, şehit/şehidin, şehit/şehitler, terör/terörün, saldırı/saldırılar, saldırı/saldırıda, operasyon/operasyonda
        tr: ordu/ordusu, sınır/sınırda, sınır/sınırları, anlaşma/anlaşması, anlaşma/anlaşmaya, toplantı/toplantıda, toplantı/toplantısı
        tr: görüşme/görüşmeler, açıklama/açıklamada, karar/kararı, kanun/kanunu, kanun/kanunlar, dava/davası, dava/davada, deprem/depremde
        tr: deprem/depremin, yangın/yangında, yangın/yangını, gazeteci/gazeteciler, gazete/gazetenin, dergi/dergide, döviz/dövizde, lira/lirası
        tr: lira/liranın, banka/bankası, banka/bankalar, enflasyon/enflasyonun, ihracat/ihracatı, turist/turistler, turizm/turizmde, takım/takımın
        tr: takım/takımı, hastane/hastanede, aşı/aşılar, okul/okulumuz, üniversite/üniversitesi, üniversite/üniversitede, öğrenci/öğrenciler
        tr: Erdoğan/Erdoğan'ın, Erdoğan/erdogan, İzmir/IZMIR, Diyarbakır/diyarbakir'da, kanun/kanunun, Astana/Astana’da, Kazan/Kazan’dan
        en: journalist/journalist’s, negotiation/negotiations, negotiator/negotiators, tanker/tankers, airstrike/airstrikes, hostage/hostages
        en: bombing/bombings, killing/killed, wound/wounded, injury/injuries, decree/decrees, decree/decreed, freeze/freezing, seize/seized
        en: levy/levies, levy/levied, dispute/disputed, dispute/disputes, lobby/lobbies, lobbying/lobby, refuse/refused, refuse/refusing
        en: argue/argued, argue/arguing, sue/sued, lie/lying, die/died, free/freed, guarantee/guarantees, guarantee/guaranteed, cancel/cancelled
        en: travel/travelling, label/labelled, model/models, control/controlled, patrol/patrols, patrol/patrolling, mobilise/mobilization
        en: nationalise/nationalized, privatise/privatization
        ru: суд/судом, суд/судах, дело/делах, дело/дела, закон/законами, закон/законов, решение/решений, решение/решениями, встреча/встречи
        ru: встреча/встречей, глава/главы, глава/главой, сторона/стороны, сторона/сторон, страна/странами, учёный/учёные, учёный/ученых
        ru: больной/больных, раненый/раненые, рабочий/рабочих, Баку/баку, Шуша/Шуше, Шуша/Шушу, Гянджа/Гяндже, Степанакерт/Степанакерте
        ru: Лачин/Лачина, Физули/физули, Агдам/Агдаме, Зангезур/Зангезуре, Нахчыван/Нахчыване, Байден/Байдена, Макрон/Макроном, Меркель/Меркелем
        ru: Трамп/Трампа, Токаев/Токаева, Мамедов/Мамедову, Гусейнов/Гусейновым, Захарова/Захаровой, Байрамов/Байрамова, Асадов/Асадовым
        ru: погиб/погибли, ранен/ранены, назначить/назначил, назначен/назначена
        az: dövlətlərarası/dövlətlərarası, vətəndaş/vətəndaşlarımızın, xidmət/xidmətlərindən, xidmət/xidmətinin, layihə/layihələrdə
        az: layihə/layihəsinin, şirkət/şirkətlərimiz, şirkət/şirkətinə, müqavilə/müqaviləyə, bəyanat/bəyanatında, dəhliz/dəhlizinin, dəhliz/dəhlizi
        az: yol/yollarının, körpü/körpünün, körpü/körpülər, xəstəlik/xəstəliyin, xəstəlik/xəstəlikdən, güc/gücü, güc/gücləri, süd/südün
        az: uşaqlıq/uşaqlığı, qadın/qadınların, qadın/qadını, insan/insanları, düşmən/düşmənin, əsgər/əsgəri, polis/polislər, polis/polisin
        az: hücum/hücumlar, hücum/hücumdan, Putin/Putinin, Putin/Putinlə, Zelenski/Zelenskinin, Makron/Makronun, Bayden/Baydenin
        az: Paşinyan/Paşinyanın, Moskva/Moskvada, Tehran/Tehranda, Kiyev/Kiyevə, Brüssel/Brüsseldə
        """;

    private const string DoNotMeet = """
        en: universe/university, universal/university, general/generous, general/generate, international/internal, international/intern
        en: internal/intern, experience/experiment, authority/author, authorities/authors, department/depart, apartment/apart, important/import
        en: importance/imports, execute/executive, execution/executive, past/paste, pasta/past, organ/organization, organic/organize, policy/police
        en: politics/polite, community/commute, commune/commute, communist/communicate, station/state, static/station, statue/state, stature/status
        en: secretary/secret, capitol/capital, arm/army, arms/army, arm/armenia, arsenal/arsenic, emergency/emerge, emerging/emergency
        en: later/lateral, latest/lateral, marine/marina, minister/ministry, mission/miss, passion/pass, session/sess, commission/commissar
        en: custom/customer, customs/customer, animal/animate, planet/plan, plane/plan, planet/plane, moderate/modern, model/mode, modest/mode
        en: mobile/mob, nature/nation, native/nation, operate/opera, operation/opera, cooperate/corporate, corporation/corps, court/courteous
        en: county/country, county/count, counter/country, council/counsel, conservation/conversation, conserve/conservative
        en: conservation/conservative, convention/convert, sever/several, severe/several, sea/seal, seat/sea, search/sea, season/seas
        en: reserve/reservoir, resort/resource, reform/reformat, iron/irony, ironic/iron, probe/probable, proved/provide, province/provide
        en: provision/provide, prosecution/prose, prison/prize, prince/print, principal/prince, principle/prince, print/sprint, terror/territory
        en: terrible/territory, terrify/territory, test/testament, text/textile, tour/tournament, trader/tradition, trade/tradition, treat/treaty
        en: treasure/treaty, ethic/ethnic, even/event, eventual/event, evening/even, factory/factor, fact/factor, faction/fact, final/finance
        en: finance/fin, taxi/tax, missile/miss, Putin/put, Peru/per, Astana/as, Athens/at, Ali/al, head/heat, food/foot, rocked/rocket
        en: profile/prof, popular/pop, business/busy, unit/united, Canada/can, check-in/check-up
        ru: мир/мирт, политика/полис, политика/полиция, парт/партия, парта/партия, данные/Дания, Сирия/сирый, серия/серый, Газа/газон, миссия/мисс
        ru: пенсия/пенс, министр/министерство, президент/президиум, грузин/груз, Грузия/груз, Грузия/грузить, Корея/корень, Индия/индюк, Куба/кубок
        ru: Куба/кубик, Вена/венок, Рим/рис, Польша/польза, Иран/Ирак, Ливан/лиман, Мали/малина, Судан/суда, Судан/суд, атака/атлас, бой/бойня
        ru: боец/бойкот, ракета/рак, танк/танец, флот/флора, порт/портал, порт/порция, портфель/порт, выбор/выбоина, голос/голосование, голод/голос
        ru: город/городки, гора/город, горе/горожанин, гроб/гроза, дом/домен, долина/доля, закон/закат, знак/знание, знамя/знание, игра/игла
        ru: кампания/компания, карта/картина, карта/картон, картель/карта, книга/княжество, команда/командировка, комитет/комикс, курс/курсор
        ru: курс/курсант, курица/курс, лес/лестница, лидер/лига, лист/листовка, месяц/место, море/мороз, мор/мера, наука/наушник, нефть/нефритовый
        ru: область/облако, оборона/оборот, орден/орда, орган/организм, орган/организация, остров/острый, отряд/отрада, пар/парад, пар/парень
        ru: парк/парковка, пилот/пила, план/планета, пост/постель, пост/постный, поле/полено, поле/политика, право/правило, премия/премьер
        ru: проект/проектор, прокурор/прокуратура, река/реклама, ректор/реклама, речь/река, роль/ролик, самолёт/самовар, сбор/сборник, сила/силос
        ru: совет/советник, совесть/совет, совет/сова, союз/союзник, станция/стан, стан/страна, судья/судьба, товар/товарищ, ток/токарь, Токаев/ток
        ru: трамп/трамплин, Путин/путь, Алиев/алый, Баку/бакалея, Алиев/Али, Асадов/Асад, Женева/жена, Армения/Армен, странный/страна
        ru: право/правило, Байрамов/байрам, Перу/первый, Мали/малый
        az: Gəncə/gənc, Gəncədə/gənclər, tələbə/tələb, tələbələr/tələblər, mədən/mədə, meydan/mey, qız/qızıl, göz/gözəl, yaş/yaşıl, bal/balıq
        az: alma/al, dil/dilim, söz/sözlük, gül/gülüş, kənd/kəndir, yazı/yazıçı, qapı/qapalı, uzun/üz, odun/od, ad/ada, an/ana, il/ilan, iş/işıq
        az: ev/evlilik, el/elm, el/elçi, ay/ayaq, su/sual, su/süd, at/atəş, ata/atəş, əl/əlil, əl/əlaqə, ət/ətraf, on/ona qədər, od/oda, üz/üzüm
        az: Quba/Kuba, Şəki/şək, Bərdə/bərə, Qazax/qaz, Qazax/qazaxıstan, Lerik/lirik, Qusar/qusur, Ağsu/ağ, Astara/astar, Ağdaş/ağ, millət/milli
        az: millət/milis, müdir/müdrik, müdafiə/müdafiəçi, vəkil/vəkalət, hakim/həkim, hökm/hakim, məhkəmə/möhkəm, məhkum/məhkəmə
        az: cinayət/cinayətkar, prezident/prezidium, deputat/depo, nazir/nəzir, nazir/nəzarət, nəzər/nəzir, səfir/sıfır, səfirlik/səfir
        az: sədr/sədəqə, partiya/partiyalı, parti/partlayış, qanun/qanunsuz, qayda/qayıq, qayda/qay, fayda/fay, sabah/sabun, sülh/süleyman
        az: sərhəd/sərt, səngər/səngimək, raket/rəqəm, top/toplantı, toplantı/toplu, tank/tanker, tanış/tanıtım, təyyarə/tayar, dəmir/dəmiryolu
        az: dəmir/dəm, dəyər/dəyirman, dəyirmi/dəyir, manat/manqal, maliyyə/mal, mal/malik, maliyyə/malik, bazar/bazu, bazar/bazis, borc/borş
        az: büdcə/büdrə, idxal/ixrac, istehsal/istehsalçı, futbol/futbolçu, oyun/oyuncaq, oyun/oyunçu, qələbə/qələm, qalib/qalıq, kubok/kub
        az: medal/mədəni, xal/xala, xal/xalq, xalq/xalça, xəstə/xəstəlik, virus/viran, dərman/dərin, həkim/hikmət, peyvənd/peyk, kitab/kitabxana
        az: yağış/yağ, qar/qarpız, külək/kül, Türkiyə/türk, Almaniya/alma, partiya/part, Yəmən/yemək, qanunu/qan, Putin/put, Sudan/suda
        tr: bakan/baklava, baş/başkan, başkan/başkent, başbakan/başkan, savcı/savaş, kanun/kan, kanı/kanun, kaza/kazan, yangın/yan, gazete/gaz
        tr: gazi/gazete, dergi/dergah, asker/askı, şehit/şehir, ordu/orman, sınır/sinema, saldırı/salgın, anlaşma/anlam, toplantı/toplu, top/toplum
        tr: toplum/toplantı, karar/kara, kara/karı, kar/kara, dava/davet, deprem/depo, döviz/döver, lira/liralık, banka/bank, bankacı/banka
        tr: takım/takip, takı/takip, hasta/hastane, aşı/aşk, okul/oku, öğrenci/öğrenim, yarış/yarı, yarın/yarı, adam/ada, alan/al, alay/al
        tr: altı/altın, bayram/bayrak, birlik/bir, çay/çaylak, dalga/dal, dil/dilek, el/elçi, göz/gözaltı, güç/güçlük, güney/gün, hak/hakem
        tr: harita/harf, kadın/kadro, Kıbrıs/kıbrıslı, Pekin/pek, Astana/as, Atina/at
        en: nation/nationwide, train/trainee, bill/billion, mill/million, port/portion, sport/support, part/party, party/partial, cease/ceasefire
        en: wall/wallet, bullet/bulletin, pilot/pile, wonder/wander, content/contend, intense/intend, extent/extend, Iran/ran, Oman/Roman, Chad/had
        en: Niger/Nigeria, Guinea/guide, Austria/Australia, Iraq/Iran, Latvia/Lithuania, Slovakia/Slovenia, Mali/Malta
        ru: суд/судоходство, вода/водитель, война/вой, рука/руководитель, глава/главный, час/часть, часть/честь, стена/стенограмма, труд/труба
        ru: вес/весна, рост/Ростов, нота/НАТО, каток/Катар, кит/Китай, пол/Польша, ров/ровный, литр/литература, бал/Балканы, газ/газон, нож/ножницы
        az: dövlət/dövran, şirkət/şir, körpü/körpə, süd/süfrə, güc/gücsüz, polis/polad, tibb/tibet, elm/elmas, fond/fon, saat/sahə, əsgər/əsər
        az: əsər/əsrlik, hava/həva, ərazi/ərz, səs/səsvermə, birlik/bir, ikinci/iki, üçlük/üç, onluq/on
        """;

    public static TheoryData<string, string, string> Meeting => Pairs(Meet);

    public static TheoryData<string, string, string> NotMeeting => Pairs(DoNotMeet);

    private static TheoryData<string, string, string> Pairs(string lines)
    {
        var pairs = new TheoryData<string, string, string>();
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries))
        {
            foreach (var pair in line[3..].Split(',', StringSplitOptions.TrimEntries))
                pairs.Add(line[..2], pair.Split('/')[0], pair.Split('/')[1]);
        }

        return pairs;
    }
}
