/** Lines that name what a text was printed in: a periodical or an institution, its volume and pages. */

/** Volume, number, pages, identifiers, a series; when a paper came in and was taken. */
const imprint = new RegExp(
  [
    // English: "Vol. 12, No. 3", "pp. 211–234", "DOI: …", "ISSN …", "Policy Report N°211", "Received 4 January".
    String.raw`(?:vol(?:ume|\.)?|no\.?|nr\.?|issue|number|pp?\.)\s*\d.{0,80}`,
    String.raw`(?:e-?issn|p-?issn|issn|isbn|doi)\b.{0,60}|https?://(?:dx\.)?doi\.org/\S+`,
    String.raw`(?:policy|working|research|briefing|occasional|discussion|special|country|annual)\s+(?:report|paper|brief|briefing|note|series).{0,24}\d.{0,20}`,
    String.raw`(?:(?:policy|working|research|issue)\s+)?(?:brief|report|paper|bulletin|dispatch|memo|commentary|fact ?sheet|newsletter)\s+(?:no\.?|nr\.?|n[°º]|#)\s*\d.{0,24}`,
    String.raw`(?:article history|received|revised|accepted|available online|published online)\b[^.!?]{0,12}\d[^.!?]{0,80}`,
    '(?:original|research|review) (?:article|paper)',
    // Arabic: "العدد السابع", "المجلد 3، العدد 2", "ص ص 88-112", "تاريخ القبول: …".
    String.raw`(?:العدد|المجلد|السن[ةه])\s.{1,70}|(?:ص\s*ص|صص|الصفحات|صفحات)\s*[:.]?\s*\p{N}.{0,30}`,
    String.raw`تاريخ (?:ال[إا]ستلام|الاستقبال|القبول|ال[إا]رسال|التقديم|المراجع[ةه]|التحكيم)\s*[:/]?.{0,40}`,
    String.raw`(?:الترقيم الدولي|ردمد|ر\.?د\.?م\.?د)\b.{0,40}`,
    String.raw`(?:ورق[ةه]|تقرير|نشر[ةه]|سلسل[ةه]|تقدير موقف)[^.!?]{0,24}\s(?:رقم|العدد)\s*\(?\p{N}.{0,16}`,
    // Persian: "سال نهم، شماره ۳۱", "دوره ۴، شماره ۲", "صفحات ۴۵ - ۶۸", "تاریخ پذیرش: …", "مقاله پژوهشی".
    String.raw`(?:سال|دوره)\s+[^\s.]{1,16}[،,]?\s+(?:شماره|پیاپی).{0,60}|شماره\s+(?:پیاپی\s+)?\p{N}{1,4}(?:[،,].{0,50})?`,
    String.raw`(?:گزارش|گزارشِ|بولتن|نشریه|یادداشت|سلسله)[^.!؟]{0,24}\sشماره(?:ٔ|‌ی)?\s*\p{N}.{0,16}`,
    String.raw`تاریخ (?:دریافت|پذیرش|ارسال|بازنگری|تصویب)\s*[:：]?.{0,40}|شاپا.{0,40}`,
    String.raw`(?:نوع )?مقاله(?: علمی)?(?:\s*[-–ـ]?\s*(?:پژوهشی|ترویجی|مروری))`,
  ].join('|'),
  'iu',
)
const wholeImprint = new RegExp(`^(?:${imprint.source})$`, 'iu')

/** Whether a line is of an imprint and nothing else. */
export function isImprint(text: string): boolean {
  return text.length <= 110 && wholeImprint.test(text)
}

/** Nouns with which the name of a periodical or an institution begins or, in English, ends. */
const nouns = {
  first:
    'journal|review of|institute|institution|center|centre|ministry|office|department|embassy|university|faculty|the (?:journal|institute|center|centre)|مجل[ةه]|وكال[ةه]|جامع[ةه]|مركز|المركز|معهد|المعهد|مؤسس[ةه]|وزار[ةه]|كلي[ةه]|هيئ[ةه]|منظم[ةه]|المجل[ةه]|جريد[ةه]|صحيف[ةه]|بواب[ةه]|شبك[ةه]|قنا[ةه]|موقع|الأمان[ةه] العام[ةه]|المكتب|فصلنامه|دوفصلنامه|ماهنامه|هفته.?نامه|مجله|نشریه|روزنامه|خبرگزاری|پایگاه|وزارت|مرکز|اتاق|دانشگاه|دانشکده|پژوهشگاه|پژوهشکده|مؤسسه|موسسه|اندیشکده|سازمان|بنیاد|انجمن|دفتر|شبکه|کانال',
  last: 'journal|quarterly|review|institute|university|ministry|bulletin|gazette|press|foundation|council|group|magazine|weekly|news agency|studies|agency',
} as const
const institution = new RegExp(`^(?:(?:${nouns.first})\\s.+|.+\\s(?:${nouns.last}))$`, 'iu')

/** Whether a line of a few words is the name of a periodical or an institution, as far as its nouns tell. */
export function isInstitution(text: string): boolean {
  const words = text.split(/\s+/u).length
  return words >= 2 && words <= 6 && !/[.!?؟:،,؛]/u.test(text) && institution.test(text)
}

/** Headings that a paper's parts have, whatever it is about. */
const parts =
  /^(?:\p{N}{1,2}\s*[.)-]?\s*|[IVX]{1,4}\.\s*)?(?:abstract|summary|executive summary|key (?:findings|takeaways|points)|introduction|background|methodology|methods|results|discussion|conclusions?|recommendations|references|bibliography|notes|endnotes|footnotes|acknowledge?ments?|appendix|table of contents|contents|الملخص|ملخص|ملخص تنفيذي|الملخص التنفيذي|المستخلص|مقدم[ةه]|المقدم[ةه]|تمهيد|خلاص[ةه]|الخلاص[ةه]|خاتم[ةه]|الخاتم[ةه]|النتائج|التوصيات|نتائج الدراس[ةه]|أهمي[ةه] الدراس[ةه]|أهداف الدراس[ةه]|مشكل[ةه] الدراس[ةه]|منهج الدراس[ةه]|الدراسات السابق[ةه]|المراجع|المصادر|المصادر والمراجع|الهوامش|الفهرس|المحتويات|چکیده|چكيده|مقدمه|پیشینه(?: پژوهش|ٔ پژوهش| تحقیق)?|روش(?:‌شناسی)? پژوهش|یافته.?ها(?:ی پژوهش)?|بحث|نتیجه|نتیجه.?گیری|جمع.?بندی|منابع|منابع و مآخذ|فهرست(?: مطالب)?|پی.?نوشت.?ها|یادداشت.?ها|خلاصه(?: مدیریتی)?)\s*[:：]?$/iu

/** Whether a line is the heading of a paper's part: "Abstract", "المقدمة:", "نتیجه‌گیری". */
export function isPartHeading(text: string): boolean {
  return text.length <= 50 && parts.test(text)
}

/** Labels of the key words of a paper. */
const keywords =
  /^(?:key ?words|index terms|jel classification|الكلمات (?:المفتاحي[ةه]|الدال[ةه]|الرئيسي[ةه])|كلمات (?:مفتاحي[ةه]|دال[ةه])|(?:واژگان|واژه.?های|کلمات|كلمات) کلیدی|کلید.?(?:واژه.?ها|واژگان|واژه))\s*[:：؛–-]/iu

/** Whether a line is the key words of a paper behind their label. */
export function isKeywords(text: string): boolean {
  return text.length < 400 && keywords.test(text)
}
