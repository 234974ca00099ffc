import {listed} from '../entries.ts'
import type {ArticleWords} from '../words.ts'

/** English; Hijri and Solar Hijri months in their usual transliterations. */
export const articleWords: ArticleWords = {
  common:
    'the of and to in a an is was were are for on that with as by at from it its this these those be been has have had not but or which who whom their they he she his her we our you your i will would can could should may after before between into over under about against than then there when where why how what all more no says said new'.split(
      ' ',
    ),
  months: {
    gregory: listed(`
      january|jan, february|feb, march|mar, april|apr, may, june|jun, july|jul, august|aug,
      september|sept|sep, october|oct, november|nov, december|dec
    `),
    'islamic-umalqura': listed(`
      muharram, safar, rabi al-awwal|rabi' al-awwal|rabi i, rabi al-thani|rabi' al-thani|rabi ii,
      jumada al-awwal|jumada al-ula|jumada i, jumada al-thani|jumada al-akhirah|jumada ii, rajab,
      sha'ban|shaban, ramadan|ramadhan, shawwal, dhu al-qi'dah|dhul qadah|dhu al-qadah,
      dhu al-hijjah|dhul hijjah|dhul-hijjah
    `),
    persian: listed(`
      farvardin, ordibehesht, khordad, tir, mordad|amordad, shahrivar, mehr, aban, azar, dey, bahman,
      esfand
    `),
  },
  weekdays:
    'sunday monday tuesday wednesday thursday friday saturday sun mon tue tues wed thu thur thurs fri sat'.split(
      ' ',
    ),
  dayNames: [],
  dayFirst: false,
  eras: {
    gregory: ['ad', 'ce'],
    'islamic-umalqura': ['ah', 'a.h.', 'hijri'],
    persian: ['sh', 'ap', 'solar hijri'],
  },
  before: ['am', 'a.m.', 'a.m'],
  after: ['pm', 'p.m.', 'p.m'],
  timeOf: ['time'],
  zones: {
    gmt: 'UTC',
    utc: 'UTC',
    greenwich: 'UTC',
    z: 'UTC',
    edt: '-04:00',
    est: '-05:00',
    cdt: '-05:00',
    cst: '-06:00',
    mdt: '-06:00',
    mst: '-07:00',
    pdt: '-07:00',
    pst: '-08:00',
    et: 'America/New_York',
    ct: 'America/Chicago',
    pt: 'America/Los_Angeles',
    cet: '+01:00',
    cest: '+02:00',
    eet: '+02:00',
    eest: '+03:00',
    msk: '+03:00',
    bst: '+01:00',
    irst: '+03:30',
    pkt: '+05:00',
    gst: '+04:00',
    ast: '+03:00',
    eastern: 'America/New_York',
    pacific: 'America/Los_Angeles',
    moscow: 'Europe/Moscow',
    tehran: 'Asia/Tehran',
    mecca: 'Asia/Riyadh',
    cairo: 'Africa/Cairo',
    ist: '',
    aest: '+10:00',
    aedt: '+11:00',
    acst: '+09:30',
    awst: '+08:00',
    sast: '+02:00',
    nzst: '+12:00',
    nzdt: '+13:00',
    hkt: '+08:00',
    sgt: '+08:00',
    jst: '+09:00',
    wat: '+01:00',
    eat: '+03:00',
    trt: '+03:00',
    ndt: '-02:30',
    adt: '-03:00',
    mt: 'America/Denver',
    london: 'Europe/London',
    kabul: 'Asia/Kabul',
  },
  dateFillers: ['the', 'of', 'at', 'th', 'st', 'nd', 'rd'],
  dateWords: listed(`
    issue, no, vol, volume, by admin, story id, published, updated, last updated, posted, on, at, date,
    of, the, ago, first published, modified, last modified, issued, local
  `),
  publishMarks: [
    'published',
    'first published',
    'posted',
    'date published',
    'publication date',
    'publish date',
  ],
  updateMarks: ['updated', 'last updated', 'last modified', 'modified', 'revised', 'last edited', 'amended'],
  otherDates: listed(`
    born, died, deadline, joined, registered, member since, event date, expires, expiry date, until, since, from,
    valid, ends, starts, begins, due, retrieved, accessed, archived, copyright, ©, all rights reserved, release date,
    next update, location, when, dates, apply by, established, founded, effective
  `),
  asides: [
    String.raw`(?:estimated\s)?(?:read(?:ing)?|listening)\stime\s?:?\s?\d{1,3}\s?min(?:ute)?s?(?:\sread)?`,
    String.raw`(?:\d{1,3}|one|two|three|four|five)[\s-]?min(?:ute)?s?[\s-](?:read|listen|watch|to\sread)`,
    String.raw`(?:(?:last\s)?(?:updated|modified|edited|published|posted)\s?:?\s?)?(?:(?:about|over|almost)\s)?(?:\d{1,3}\s?|an?\s)(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|yrs?|years?)\sago`,
    String.raw`(?:last\s)?updated\sago|updated\s(?:yesterday|today)|just\snow`,
    String.raw`(?:\d[\d,.]{0,8}k?|no|leave\sa|add\sa|post\sa)\s(?:comments?|shares?|views?|likes?|reads|replies|reply)`,
    String.raw`(?:story|news|article|post)\s(?:id|code|number)\s?:?\s?\d{3,15}`,
    String.raw`(?:views|reads|hits|comments|shares)\s?:?\s?\d[\d,.]{0,8}k?`,
  ].join('|'),
  sectionMarks: ['section', 'channel', 'department', 'desk'],
  authorMarks: listed(`
    by, written by, author, words by, reported by, story by, analysis by, opinion by, contributed by,
    interview by, reporting by, writing by, compiled by, posted by, text by, essay by, commentary by,
    authored by, authors, from our correspondent, exclusive by, news by, review by, report by,
    author of the article, the author
  `),
  translatorMarks: listed(`
    translated by, translation by, translator, translation, translated from the arabic by,
    translated from arabic by, translated from persian by, translated from farsi by,
    translated from french by, translated from english by, translated from russian by,
    translated from turkish by, translated from the persian by, english translation by, tr
  `),
  titleMarks: ['author', 'authors', 'from our correspondent', 'translator', 'translation', 'tr'],
  sourceMarks: listed(`
    source, originally published in, originally published by, originally published at, first published in,
    first published by, link, via, read the original, published in, first appeared in,
    originally appeared in, this article first appeared in, this article originally appeared in,
    this article was originally published in, this article was first published in,
    this article was published in, republished from
  `),
  publisherNouns: ['newspaper', 'magazine', 'journal', 'website'],
  publisherLinks: ['for'],
  articles: ['the'],
  joinedArticle: '',
  bylineLinks: ['in', 'for', 'at', 'on', 'via', 'from', 'of', 'a', 'an', 'the'],
  and: ['and'],
  with: ['with'],
  joinedAnd: [],
  personNouns: listed(`
    staff writer, staff reporter, our correspondent, special correspondent, web desk, news desk, dr, prof,
    professor, mr, mrs, ms, sir, ambassador, journalist
  `),
  nameParticles: ['al', 'el', 'bin', 'ibn', 'van', 'von', 'de', 'der', 'da', 'di'],
  placeParticles: ['and', 'the', 'of'],
  placeLinks: ',? in ',
  givenNames:
    'John James Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Peter Simon Martin Adam Henry Philip Oliver Harry Ian Neil Alan Graham Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Betty Margaret Sandra Ashley Emily Kimberly Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Helen Anna Emma Kate Jane Julia Alice Rachel Ahmed Mohammed Muhammad Mohamed Ali Hassan Hussein Omar Khalid Yusuf Ibrahim Reza Hossein Mehdi Amir Saeed Fatima Maryam Zahra Leila Aaron Abigail Adrian Agnes Aidan Albert Alex Alexandra Alexis Alfred Alicia Alina Alison Allan Allison Amy Ana Anastasia Andrea Andreas Andrei Angela Angelina Anita Ann Anne Annette Antoine Anton Antonio Arthur Astrid Audrey Barry Beatrice Ben Bernard Beth Bill Bob Boris Brad Bradley Brendan Bridget Bruce Bruno Caleb Cameron Camille Carl Carla Carlos Caroline Catherine Cathy Cecilia Charlotte Chloe Chris Christian Christina Christine Claire Clara Claudia Colin Connor Craig Cynthia Dan Dana Danielle Darren Dave Dean Deniz Derek Diana Diane Diego Dirk Dmitri Dmitry Dominic Dominik Doris Dorothy Douglas Duncan Dylan Eduardo Edwin Eileen Elena Eleanor Eli Elif Ella Ellen Emil Emilia Emre Erik Erin Ernest Esther Ethan Eugene Eva Eve Evelyn Evan Felix Fiona Florian Frances Francesca Francis Francisco Franz Fred Frederick Gabriel Gabriela Gareth Gavin Geoffrey Georgia Gerald Gerard Giles Giovanni Giulia Glenn Gloria Gordon Grace Greg Greta Guy Hannah Hans Harold Heather Heidi Helena Henri Herbert Holly Howard Hugh Hugo Ida Igor Ingrid Irene Iris Isaac Isabel Isabella Ivan Jacqueline Jacques Jake Jan Janet Janine Jasmine Javier Jay Jean Jeff Jenny Jeremy Jill Jim Joan Joanna Joanne Joe Joel Johan Johanna Johannes Jon Jonas Jorge Jose Josh Joyce Juan Judith Judy Julian Juliet Julie June Karl Katarina Katherine Kathleen Kathryn Katie Keith Kelly Ken Kerry Kim Kirsten Kristen Kristina Kurt Kyle Lara Lars Laurence Lauren Lawrence Lea Lee Lena Leo Leon Leonard Leonardo Leslie Lewis Lily Lina Lloyd Lorenzo Louis Louise Luca Lucas Lucia Lucy Luis Luke Lydia Lynn Madeleine Magdalena Maggie Malcolm Manuel Marc Marco Marcus Margot Maria Marie Marina Mario Marion Marta Martha Martina Marvin Mathias Matt Matteo Matthias Maurice Max Maxim Maya Megan Melanie Mia Michaela Michel Miguel Mikhail Mila Miranda Miriam Mohamad Molly Monica Monika Morgan Nadia Naomi Natalia Natalie Nathan Neal Ned Nicole Nicola Nicolas Nigel Nikita Nikolai Nina Noah Nora Norman Olaf Oleg Olga Olivia Oscar Otto Owen Pablo Pamela Paola Paolo Pascal Paula Pauline Pavel Pedro Penelope Percy Pete Petra Phil Philippe Phillip Pierre Piotr Rafael Ralph Raphael Raul Regina Rene Ricardo Rita Rob Robin Roger Roland Rolf Roman Ron Rosa Rose Roy Rupert Russell Ruth Sabine Sally Sam Samantha Sasha Sean Sebastian Sergei Sergey Seth Shane Shannon Sharon Sheila Silvia Simone Sofia Sonia Sophia Sophie Stella Stefan Stefano Steve Stuart Sue Suzanne Sven Svetlana Sylvia Tamara Tanya Tara Tatiana Ted Teresa Terry Theodore Theresa Theo Tim Tina Todd Tom Tomasz Tony Tracy Trevor Tristan Valentina Valerie Vanessa Vera Victor Victoria Vincent Viktor Vladimir Walter Wendy Wilhelm Will Wolfgang Xavier Yuri Yulia Yvonne Zoe Aamir Aasim Abbas Abdul Abdullah Abid Abu Adil Adnan Afzal Aisha Akbar Akram Alam Amina Amira Amit Amjad Anas Anil Anwar Arash Arif Arjun Arshad Arun Asad Asghar Ashok Ashraf Asif Asim Asma Atif Ayaan Ayaz Ayesha Aziz Babak Babar Badr Bashir Bassam Behnam Bilal Bushra Cyrus Dalia Dara Dawood Deepak Dina Ebrahim Ehsan Ejaz Elham Fahad Faisal Faiz Faiza Farah Farhad Farhan Farid Farida Faridun Farooq Fawad Feroz Firas Ghulam Golnaz Habib Hadi Hafiz Haider Hamed Hamid Hamza Hana Hania Haroon Hasan Hashim Hina Hind Hiba Huma Humayun Ibtisam Iftikhar Ijaz Ilham Ilyas Imran Imtiaz Iqbal Irfan Ishaq Ismail Jamal Jamil Jamila Jamshid Javed Javad Jawad Kamal Kamran Karim Karima Kashif Kaveh Kazem Khadija Khalil Kiran Layla Lubna Mahmood Mahmoud Mahsa Majid Manish Mansoor Marwan Maryum Masoud Mehmet Mehran Meera Mina Mira Mohammad Mohsen Mona Mubarak Mujib Munir Murad Mustafa Mushtaq Nabil Nader Nadeem Nadim Naeem Nasir Nasser Nasrin Naveed Nawaz Nazanin Nida Nilofar Noor Noura Nurul Omid Osama Parisa Parviz Pooja Priya Qasim Rabia Rafiq Raheel Rahim Rahul Raj Rajesh Rakesh Rami Rana Rania Rashid Ravi Raza Rehman Rima Rohan Roya Saad Saba Sadia Saeeda Safdar Sahar Saif Sajid Salah Saleem Salem Salim Salma Salman Saman Sami Samia Samina Samir Samira Sana Sanjay Sara Saud Selim Shabnam Shafiq Shah Shahid Shahram Shahzad Shakeel Shams Shazia Sherry Shirin Siddiq Siavash Sohail Soraya Suhail Suleiman Sultan Sunil Syed Tahir Talal Tariq Tasneem Tauseef Umar Umer Usman Vijay Vikram Wael Wahid Waleed Walid Waqar Waseem Wasim Yasir Yasmin Yasmine Younis Yousef Youssef Zafar Zahid Zaid Zainab Zaki Zara Zeinab Zia Ziad Zubair Ahmet Ayse Burak Can Cem Emine Fatma Hakan Huseyin Kemal Leyla Murat Orhan Osman Serkan Umut Zeynep Wei Ming Hui Li Ying Hiroshi Kenji Yuki Takashi Haruki Jin Min Soo Ji Ama Kwame Kofi Chinua Ngozi Chidi Femi Amara Abebe'.split(
      ' ',
    ),
  roleNouns:
    'president minister ministry ambassador leader chief secretary government council army party media press staff photo note street city news team desk network television tv radio online university institute agency foundation organisation organization association committee commission correspondent correspondents reporters bureau newsroom magazine company inc ltd league union court police museum festival department office centre center editors contributors writers writer reporter editor subscribers members limited biography program programme project initiative fellow fellows'.split(
      ' ',
    ),
  professions:
    'fellow|professor|lecturer|researcher|analyst|journalist|reporter|correspondent|editor|writer|author|columnist|director|historian|scholar|student|translator|poet|adviser|advisor|contributor|expert|novelist',
  offices:
    'head|chair|chairman|chairwoman|member|founder|co-founder|presenter|producer|blogger|economist|lawyer|diplomat|scientist|strategist|commentator|critic|physician|activist|coordinator|associate|senior|deputy|former|staff|freelance|co-director|president|vice|candidate|phd|teaches|research',
  officeWords: listed(`
    nonresident, distinguished, senior, chief, staff, deputy, associate, assistant, managing, contributing, guest, special, political, foreign,
    diplomatic, legal, royal, crime, home, affairs, general, digital, content, audience, live, trending, showbiz,
    consumer, features, feature, entertainment, football, executive, lead, principal, junior, trainee, freelance,
    investigative, social, data, video, multimedia, night, weekend, regional, global, national, home affairs, money,
    property, personal finance, public affairs, religious, transport, medical, economics, breaking, web, online,
    research, visiting, editorial, acting, interim, group, city, local, democracy, wine, food, motoring, travel
  `),
  nobody: listed(`
    staff, staff writer, staff writers, staff reporter, staff reporters, newsroom, news desk, newsdesk, web desk,
    admin, administrator, editor, editors, the editors, editorial board, editorial team, editorial staff, guest,
    guest author, guest writer, guest contributor, anonymous, contributor, contributors, correspondent, reporter,
    reporters, journalist, our reporter, our correspondent, special correspondent, webmaster, moderator, author,
    the author, about the author, agencies, wire reports, wire services, press release, press office, news service,
    newswire, team, the team, sponsored content, partner content, related articles, read more, sign in, log in,
    subscribe, share this, follow us, contact us, view profile, author page, view all posts, all posts
  `),
  accountWords: listed(`
    twitter, facebook, instagram, linkedin, email, follow, bio, rss, mastodon, bluesky, threads, youtube
  `),
  speech: 'said|says|told|added',
  agencies: listed(`
    AFP|Agence France-Presse|Agence France Presse, Reuters, AP|Associated Press|The Associated Press,
    TASS, RIA Novosti, Sputnik, Xinhua, Anadolu Agency|Anadolu, dpa, IRNA, Fars News Agency|Fars,
    Tasnim|Tasnim News Agency, Mehr News Agency, UPI, Bloomberg, Agencies, WAFA, SANA, PTI, ANI, Kyodo
  `),
  agencyWords: ['and', 'by', 'staff', 'writer', 'reporter', 'wire'],
  agencyLead: '',
  sections: listed(`
    explainer|features|feature|commentary|editorial|interview|long read|opinion|politics|world|,
    business|analysis|news|culture|sport|sports|science|technology|health|asia|south asia|,
    middle east|europe|africa|americas|interviews|translations|security|diplomacy|economy|society|,
    asia defense|flashpoints|the debate|world news|international|national|local|us|u.s.|uk|china|,
    india|pakistan|afghanistan|iran|russia|turkey|iraq|syria|lebanon|egypt|saudi arabia|yemen|israel|,
    palestine|ukraine|central asia|east asia|southeast asia|asia pacific|,
    middle east and north africa|mena|latin america|north america|arts|arts and culture|books|film|,
    music|religion|history|environment|climate|energy|education|law|human rights|defense|defence|,
    military|foreign policy|foreign affairs|international relations|terrorism|,
    terrorism and insurgency|conflict|war|peace|gulf|tech|travel|lifestyle|life|food|style|media|,
    investigations|perspectives|perspective|viewpoint|viewpoints|op-ed|op-eds|oped|column|columns|,
    columnists|essay|essays|blog|blogs|report|reports|research|briefing|briefings|policy brief|,
    issue brief|insights|insight|in depth|in-depth|review|reviews|letters|press release|,
    press releases|press statement|media note|statements|statement|speech|speeches|remarks|q&a|,
    photo essay|top stories|latest news|breaking news|current affairs|geopolitics|markets|finance|,
    trade|companies
  `)
    .join('')
    .split('|'),
  translationSections: ['translations', 'translation', 'in translation'],
  commentCount: String.raw`(?:\p{N}{1,5}|no|leave a)\s+comments?`,
  // "Vol. 12, No. 3", "pp. 211–234", "Policy Report N°211", "Received 4 January".
  imprint: [
    String.raw`(?:vol(?:ume|\.)?|no\.?|nr\.?|issue|number|pp?\.)\s*\d.{0,80}`,
    String.raw`(?:policy|working|research|briefing|occasional|discussion|special|country|annual)\s+(?:report|paper|brief|briefing|note|series).{0,24}\d.{0,20}`,
    String.raw`(?:(?:policy|working|research|issue)\s+)?(?:brief|report|paper|bulletin|dispatch|memo|commentary|fact ?sheet|newsletter)\s+(?:no\.?|nr\.?|n[°º]|#)\s*\d.{0,24}`,
    String.raw`(?:article history|received|revised|accepted|available online|published online)\b[^.!?]{0,12}\d[^.!?]{0,80}`,
    '(?:original|research|review) (?:article|paper)',
  ].join('|'),
  institutionFirst:
    'journal|review of|institute|institution|center|centre|ministry|office|department|embassy|university|faculty|the (?:journal|institute|center|centre)',
  institutionLast:
    'journal|quarterly|review|institute|university|ministry|bulletin|gazette|press|foundation|council|group|magazine|weekly|news agency|studies|agency',
  partHeadings:
    'abstract|summary|executive summary|key (?:findings|takeaways|points)|introduction|background|methodology|methods|results|discussion|conclusions?|recommendations|references|bibliography|notes|endnotes|footnotes|acknowledge?ments?|appendix|table of contents|contents',
  noteHeadings: 'references|bibliography|notes|endnotes|footnotes|works cited|sources',
  keywordLabels: 'key ?words|index terms|jel classification',
  mailLabels: 'e-?mail',
  interview: String.raw`\b(?:interview|in conversation|Q&A|spoke (?:to|with)|talk(?:s|ed) (?:to|with)|sat down with)\b`,
  invocation: '',
  noteMarks: listed(`
    about the author, about the authors, about the writer, author bio, a note on the author,
    a few lines about the author, translator's note, editor's note, note on the author
  `),
  captionMarks: listed(`
    photo, image, picture, pictured, photograph, image credit, photo credit, credit, file photo, caption
  `),
  photoBy: '(?:photo(?:graph)?s?|image|picture|illustration|graphic) (?:by|courtesy of|via)',
  nameEnds: ['is', 'was', 'a', 'has', 'writes', 'covers', 'teaches', 'works'],
}
