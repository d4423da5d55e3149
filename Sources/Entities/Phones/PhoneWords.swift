/// The words before a number that say whether it is a telephone number.
///
/// Words for “phone”, “phone number”, “order” and “order number” are those of django-oscar's message catalogues
/// (BSD-3-Clause, version 4.2.1); the rest are what replies of customer service write in their place. Lower case.
/// `~` opens an end of the word to whatever is written on.
enum PhoneWords {
  /// What a word says about the number after it.
  enum Meaning: UInt8 {
    /// A name of telephones: the number after it is one.
    case telephone
    /// To call or to reach: what follows may be a number.
    case call
    /// Something else that is numbered: orders, parcels, accounts, cards, articles.
    case other
  }

  static let telephone = [
    "en": "phone phones telephone~ tel mobile cell cellphone fax hotline helpline landline whatsapp",
    "de":
      "telefon~ tel handy~ mobil~ fax~ hotline~ rufnummer~ ~rufnummer ~hotline festnetz~ servicenummer durchwahl",
    "fr": "téléphone~ tél portable standard", "es": "teléfono~ tlf tfno móvil~ celular~",
    "pt": "telefone~ telemóvel~ telef fone", "it": "telefono~ telefonic~ cellulare", "ca": "telèfon~ mòbil",
    "nl": "telefoon~ mobiel~ gsm", "sv": "mobil~", "da": "tlf", "nb": "telefon~",
    "fi": "puhelin~ puh ~puhelin",
    "pl": "telefon~ komórk~ kom faks infolini~", "cs": "telefon~ telefón~", "hu": "telefon~ mobilszám~",
    "ro": "telefon~", "ru": "телефон~ тел моб мобильн~ факс~", "uk": "мобільн~", "el": "τηλέφων~ τηλ κινητ~",
    "tr": "telefon~ cep faks", "ar": "هاتف~ الهاتف تلفون جوال الجوال جوالك موبايل فاكس", "fa": "تلفن~ موبایل",
    "he": "טלפון~ הטלפון נייד פקס", "hi": "फ़ोन फोन टेलीफोन मोबाइल",
    "zh": "电话 電話 手机 手機 座机 座機 热线 熱線 传真 傳真 致电 致電 拨打 撥打",
    "ja": "携帯 ファックス ファクス フリーダイヤル ダイヤル", "ko": "전화~ 휴대폰~ 휴대전화~ 핸드폰~ 연락처~ 팩스~ 대표번호~",
    "th": "โทร มือถือ แฟกซ์", "vi": "thoại", "id": "telepon~ telpon~ telp~ ponsel hp", "ms": "telefon~",
  ]

  static let call = [
    "en": "call calls calling contact dial ring text sms reach",
    "de": "anruf~ rufen ruft wählen wähle erreich~",
    "fr": "appel~ joindre composez composer", "es": "llam~ marque marcar marca", "pt": "ligue ligar disque",
    "it": "chiam~", "nl": "bel bellen belt", "sv": "ring ringa", "da": "ringe", "fi": "soita soittaa",
    "pl": "zadzwo~ dzwoni~ dzwoń", "cs": "volejte zavolejte volat zavolat volajte", "hu": "hívja hívjon",
    "ro": "sunați", "ru": "звон~ позвон~ перезвон~", "uk": "дзвон~ подзвон~ зателефон~", "el": "καλέστε",
    "tr": "arayın arayabilir~ arayınız", "ar": "اتصل~ الاتصال", "fa": "تماس", "he": "התקשר~ חייג~",
    "hi": "कॉल",
    "zh": "拨 撥 联系 聯繫 联络 聯絡", "ja": "連絡先", "ko": "연락~ 통화~", "th": "ติดต่อ", "vi": "gọi",
    "id": "hubungi",
  ]

  static let other = [
    "en": """
    order orders invoice~ tracking ticket~ reference~ ref account card serial imei isbn gtin ean upc sku asin iban parcel
    shipment case item article part model confirmation booking reservation id vat receipt transaction contract
    """,
    "de": """
    ~nummer ~nr bestellung~ auftrag~ rechnung~ sendung~ paket~ artikel~ vorgang~ referenz~ konto~ kunde buchung~ ust
    """,
    "fr": "commande~ facture~ colis suivi référence~ dossier compte carte article siret",
    "es":
      "pedido~ factura~ envío~ seguimiento referencia~ cuenta tarjeta guía rastreo artículo incidencia reserva",
    "pt": "encomenda~ fatura~ rastreio rastreamento referência~ conta cartão protocolo~ cpf cnpj cep",
    "it": "ordine ordini fattura~ spedizione riferimento conto carta pratica articolo prenotazione",
    "ca": "comanda~ factura~", "nl": "bestelling~ factuur~ ~bestelnummer pakket~ rekening~",
    "sv": "beställning~ faktura~ försändelse~ paket~ konto~", "da": "ordre~ bestilling~ pakke~",
    "fi": "tilau~ lasku~ lähety~",
    "pl": "zamówieni~ faktur~ przesyłk~ zgłoszeni~ konta rachunk~ karty nip paczk~",
    "cs": "objednáv~ zásilk~ účtu účet karty", "hu": "rendelés~ számla~", "ro": "comand~ factur~",
    "ru": "заказ~ счет~ счёт~ накладн~ трек~ карт~ посылк~ артикул~ обращени~ инн",
    "uk": "замовлен~ рахун~ посилк~",
    "el": "παραγγελί~ τιμολόγι~", "tr": "sipariş~ fatura~ kargo~ takip~ hesap~ kart~",
    "ar": "طلب~ الطلب الفاتورة فاتورة شحنة الشحنة تتبع التتبع حساب الحساب بطاقة البطاقة", "fa": "سفارش~",
    "he": "הזמנ~ ההזמנה חשבונית~ משלוח~ מעקב", "hi": "ऑर्डर आदेश चालान ट्रैकिंग",
    "zh": """
    订单 訂單 单号 單號 编号 編號 运单 運單 快递 快遞 物流 卡号 卡號 账号 帳號 账户 货号 貨號 型号 型號 发票 發票 邮编
    工单 身份证 流水 序列 条码
    """,
    "ja": "注文 受注 伝票 追跡 口座 会員 郵便 型番 請求 予約", "ko": "주문~ 운송장~ 송장~ 계좌~ 카드~ 접수~ 상품~ 예약~ 결제~ 사업자~",
    "th": "คำสั่งซื้อ ออเดอร์ พัสดุ ใบแจ้งหนี้ บัญชี", "vi": "đơn hàng hóa", "id": "pesanan~ resi faktur~ rekening",
    "ms": "invois akaun",
  ]

  /// What an extension is called, `libphonenumber`'s own and those of the other languages, in lower case.
  static let extensions = [
    "extension", "extn", "ext", "x", "int", "anexo", "доб", "durchwahl", "dw", "poste", "interno", "ramal",
    "dahili",
    "wew", "toestel", "linka", "anknytning", "内线", "內線", "分机", "分機", "转", "轉", "내선",
  ]
}
