import {languageOf} from './src/pipeline/identify/language.ts'
import {readFileSync} from 'node:fs'
let n=0, w=0, hn=0,hw=0
const bad: string[]=[]
for (const l of readFileSync('/work/shared/bench/news.jsonl','utf8').trim().split('\n')) { const d=JSON.parse(l)
 for (const k of ['ar','en','fa']) { n++; if (languageOf(d[k]).lang!==k) {w++; bad.push(k+': '+d[k])}
  const words = d[k].split(/\s+/); for (let i=0;i+2<=words.length;i+=2){ const h=words.slice(i,i+2).join(' '); const v=languageOf(h).lang; if(v===undefined)continue; hn++; if(v!==k){hw++; if(hw%20==0)bad.push(k+'> '+h)} } } }
console.log(n,w,hn,hw,hw/hn); console.log(bad.slice(0,70).join('\n'))
