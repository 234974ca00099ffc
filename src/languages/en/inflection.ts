import type {Inflection} from '../inflection.ts'

/**
 * Forms that no rule of English makes, and the spellings of the United Kingdom and the United States as one
 * (Quirk, Greenbaum, Leech, Svartvik, "A Comprehensive Grammar of the English Language", 3.3–3.19, 5.73–5.103;
 * Oxford Guide to Style, 2002, chapter 3).
 */
export const inflection: Inflection = {
  irregular: `arise arose arisen;awake awoke awoken;bear borne;beat beaten;begin began begun;
bend bent;bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;
build built;burn burnt;buy bought;catch caught;choose chose chosen;cling clung;come came;deal dealt;
dig dug;do did done does;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;
feed fed;feel felt;fight fought;find found;flee fled;fly flew flown flies;bid bade bidden;
freeze froze frozen;get got gotten;give gave given;
go went gone goes;grow grew grown;hang hung hanged hanging;have had has;hear heard;hide hid hidden;hold held;keep kept;
kneel knelt;know knew known;lay laid;lead led;lean leant;leap leapt;learn learnt;leave left leaves;lend lent;
lie lying lain;light lit;lose lost;make made;mean meant;meet met;pay paid;prove proven;ride rode ridden;ring rang rung;rise rose risen;run ran;say said;see saw seen;seek sought;
sell sold;send sent;sew sewn;shake shook shaken;shine shone;shoot shot;show shown;sing sang sung;sink sank sunk;sit sat;sleep slept;slide slid;smell smelt;sow sown;speak spoke spoken;speed sped;spell spelt;
spend spent;spill spilt;spin spun;spoil spoilt;spring sprang sprung;stand stood;steal stole stolen;stick stuck;
sting stung;strike struck stricken;swear swore sworn;sweep swept;swell swollen;
swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;
undo undid undone;wake woke woken;wear wore worn;weep wept;win won;
write wrote written;
die dying;tie tying;add added adding;err erred erring;age aged aging;owe owed owing;eye eyed;agree agreed;disagree disagreed;free freed;guarantee guaranteed;paste pasted pasting;bathe bathed bathing;breathe breathed breathing;clothe clothed;
child children;grandchild grandchildren;man men;woman women;person people;foot feet;tooth teeth;goose geese;mouse mice;ox oxen;die dice;
penny pence;wife wives;life lives;live lives;knife knives;leaf leaves;half halves;calf calves;
thief thieves;shelf shelves;self selves;wolf wolves;loaf loaves;scarf scarves;quiz quizzes;ski skiing skied;movie movies;cookie cookies;calorie calories;
crisis crises;analysis analyses;analyse analyses;basis bases;base bases;thesis theses;hypothesis hypotheses;
diagnosis diagnoses;axis axes;phenomenon phenomena;criterion criteria;bacterium bacteria;curriculum curricula;referendum referenda;
spectrum spectra;medium media;datum data;stimulus stimuli;
fungus fungi;alumnus alumni;formula formulae;index indices;matrix matrices;appendix appendices`.replaceAll(
    '\n',
    '',
  ),
  verbs: '',
  whole:
    `this thus plus gas yes bias lens news always perhaps besides series species chaos cosmos ethos atlas canvas
christmas texas kansas paris mars whereas alas pancreas dallas pathos athens brussels
politics physics mathematics ethics athletics gymnastics economics genetics mechanics dynamics linguistics logistics
hundred sacred hatred kindred wicked naked embed infrared biped
during evening morning ceiling nothing something anything everything sterling darling sibling viking herring pudding
lightning inning awning offspring shilling beijing outing cunning wedding
taxi mini semi multi anti alibi median divan meridian`.replaceAll('\n', ' '),
  compared:
    `big hot thin fat sad wet fit great high low long short old young new late early fast slow strong weak hard
soft rich poor cheap deep wide close near cold warm cool dark light bright heavy easy happy busy safe wise nice fine tall
thick fresh clean clear quick tough smart loud calm brave rare pure simple gentle noble large small sharp smooth strict
steep dry healthy wealthy ugly pretty funny angry hungry dirty lucky deadly friendly likely costly lonely noisy
strange severe sweet tight loose fierce mild narrow shallow quiet kind proud rough broad grand bold dense harsh keen`.replaceAll(
      '\n',
      ' ',
    ),
  spellings: {
    pairs:
      `grey gray,tyre tire,sceptic- skeptic-,sulphur- sulfur-,mould- mold-,smoulder- smolder-,plough- plow-,
moustache- mustache-,aluminium aluminum,jewellery jewelry,judgement- judgment-,acknowledgement acknowledgment,
doughnut donut,yoghurt yogurt,artefact artifact,pyjama pajama,pyjamas pajamas,aeroplane airplane,cheque check,kerb curb,
axe ax,mum mom,cosy cozy,disc disk,diarrhoea diarrhea,enquiry inquiry,whisky whiskey,mollusc mollusk,annexe annex,
draught draft,towards toward,afterwards afterward,amongst among,whilst while,cypher cipher,gaol jail,speciality specialty,
carburettor carburetor,storey story,ageing aging`.replaceAll('\n', ''),
    patterns: [
      // Colour, dishonourable, neighbourhood. The words are listed, because -our- stands in four, tour and journal too.
      [
        /^((?:un|dis|mis)?(?:arb|ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|misdemean|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig))our/,
        '$1or',
      ],
      // Centre, kilometre; of centred the e is cut off before.
      [/(cent|theat|met|lit|fib|calib|sab|spect|lust|meag|somb|manoeuv)re?$/, '$1er'],
      [/manoeuver/, 'maneuver'],
      // Organise, analyse, globalisation, organiser; not size and prize, whose z is not that of the ending.
      [/(?<=[a-z]{3}[iy])z(?=(?:e|ed|er|ing|able|ational|ations?)$)/, 's'],
      [/^(defen|licen|offen|practi|preten)c(?=e)/, '$1s'],
      [/(?<=^(?:anal|catal|demag|dial|epil|monol|ped|prol)og)ue$/, ''],
      [/gramme$/, 'gram'],
      [
        /(?<=^(?:cance|counse|cruc?e|dia|fue|jewe|labe|leve|marve|mode|quarre|signa|trave|woo))ll(?=[eio])/,
        'l',
      ],
      [/^(appal|distil|enrol|fulfil|instal|instil)(?=$|ment)/, '$1l'],
      [/^(skil|wil)(?=ful)/, '$1l'],
      // Anaesthetic, anaemia, haemorrhage, paediatric, archaeology; oestrogen, foetus.
      [/ae(?=col|di[ac]|dop|m[io]|olog|sthe|val)/, 'e'],
      [/oe(?=dema|soph|strogen|tal|tus)/, 'e'],
    ],
  },
}
