extension MeaningWords {
  /// By language, the names of months from January on, after CLDR 49: the cases in which dates have
  /// them, and short forms where they are no other words.
  static let months: [String: String] = [
    "ar": """
    يناير فبراير/شباط مارس/آذار أبريل/نيسان مايو/أيار يونيو/حزيران يوليو/تموز أغسطس/آب \
    سبتمبر/أيلول أكتوبر نوفمبر ديسمبر
    """,
    "bg": """
    януари февруари март април май юни юли август септември октомври ноември декември
    """,
    "ca": """
    gener febrer març abril/d’abril maig juny juliol agost/d’agost setembre octubre/d’octubre \
    novembre desembre
    """,
    "cs": """
    ledna/leden/lednu února/únor/únoru března/březen/březnu dubna/duben/dubnu \
    května/květen/květnu června/červen/červnu července/červenec/červenci srpna/srpen/srpnu \
    září října/říjen/říjnu listopadu/listopad prosince/prosinec/prosinci
    """,
    "da": """
    januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug \
    september/sep oktober/okt november/nov december/dec
    """,
    "de": """
    januar/jan februar/feb märz/mär april/apr mai juni/jun juli/jul august/aug \
    september/sept/sep oktober/okt november/nov dezember/dez
    """,
    "el": """
    ιανουαρίου/ιανουάριος φεβρουαρίου/φεβρουάριος μαρτίου/μάρτιος απριλίου/απρίλιος \
    μαΐου/μάιος ιουνίου/ιούνιος ιουλίου/ιούλιος αυγούστου/αύγουστος σεπτεμβρίου/σεπτέμβριος \
    οκτωβρίου/οκτώβριος νοεμβρίου/νοέμβριος δεκεμβρίου/δεκέμβριος
    """,
    "es": """
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    """,
    "fi": """
    tammikuuta/tammikuu/tammikuussa helmikuuta/helmikuu/helmikuussa \
    maaliskuuta/maaliskuu/maaliskuussa huhtikuuta/huhtikuu/huhtikuussa \
    toukokuuta/toukokuu/toukokuussa kesäkuuta/kesäkuu/kesäkuussa \
    heinäkuuta/heinäkuu/heinäkuussa elokuuta/elokuu/elokuussa syyskuuta/syyskuu/syyskuussa \
    lokakuuta/lokakuu/lokakuussa marraskuuta/marraskuu/marraskuussa \
    joulukuuta/joulukuu/joulukuussa
    """,
    "fr": """
    janvier/janv février/févr mars avril/avr/d’avril mai juin juillet/juil août/d’août \
    septembre/sept octobre/oct/d’octobre novembre/nov décembre/déc
    """,
    "he": """
    ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
    """,
    "hi": """
    जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
    """,
    "hr": """
    siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj \
    lipnja/lipanj srpnja/srpanj kolovoza/kolovoz rujna/rujan listopada/listopad \
    studenoga/studeni prosinca/prosinac
    """,
    "hu": """
    január február március április május június július augusztus szeptember október november \
    december
    """,
    "it": """
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre \
    dicembre
    """,
    "nb": """
    januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep \
    oktober/okt november/nov desember/des
    """,
    "nl": """
    januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug \
    september/sep oktober/okt november/nov december/dec
    """,
    "pl": """
    stycznia/styczeń/styczniu lutego/luty/lutym marca/marzec/marcu \
    kwietnia/kwiecień/kwietniu maja/maj/maju czerwca/czerwiec/czerwcu lipca/lipiec/lipcu \
    sierpnia/sierpień/sierpniu września/wrzesień/wrześniu \
    października/październik/październiku listopada/listopad/listopadzie \
    grudnia/grudzień/grudniu
    """,
    "pt": """
    janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
    """,
    "ro": """
    ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie \
    decembrie
    """,
    "ru": """
    января/январь/январе февраля/февраль/феврале марта/март/марте апреля/апрель/апреле \
    мая/май/мае июня/июнь/июне июля/июль/июле августа/август/августе \
    сентября/сентябрь/сентябре октября/октябрь/октябре ноября/ноябрь/ноябре \
    декабря/декабрь/декабре
    """,
    "sk": """
    januára/január februára/február marca/marec apríla/apríl mája/máj júna/jún júla/júl \
    augusta/august septembra/september októbra/október novembra/november decembra/december
    """,
    "sl": """
    januar februar marec april maj junij julij avgust september oktober november december
    """,
    "sv": """
    januari/jan februari/feb mars april/apr maj juni juli augusti/aug september/sep \
    oktober/okt november/nov december/dec
    """,
    "tr": """
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    """,
    "uk": """
    січня/січень/січні лютого/лютий/лютому березня/березень/березні квітня/квітень/квітні \
    травня/травень/травні червня/червень/червні липня/липень/липні серпня/серпень/серпні \
    вересня/вересень/вересні жовтня/жовтень/жовтні листопада/листопад/листопаді \
    грудня/грудень/грудні
    """,
  ]

  /// By language, the names of weekdays from Monday on, where they are single words of one form.
  static let weekdays: [String: String] = [
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "nb": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
  ]
}
