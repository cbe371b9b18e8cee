import { freshLearners } from './platform/fresh-learners'
import { execute } from '@/server/platform/command'
import { startAttempt } from '@/server/attempts/start-attempt'
import { saveAnswer } from '@/server/attempts/save-answer'
import { submitAttempt } from '@/server/attempts/submit-attempt'
import { questionsByHash } from '@/server/content/question-bank'
import { correctOption } from '@/domain/content/exercise'
import { courses } from '@/server/content/courses'
import { closeDb, statement } from '@/server/platform/db'
const url='postgres://postgres:x@127.0.0.1:54399/seed_100k'
Object.assign(process.env,{DATABASE_URL:url,PUBLIC_URL:'http://localhost:3999',HAIDANG_DATA:'/tmp/seedwork/data',HAIDANG_SECRET:'a secret for tests that is long enough'})
const ids=courses().filter(c=>c.visibility==='public').map(c=>c.id)
const ls=await freshLearners(url,ids,220)
const acc:Record<string,number[]>={}
const time=async<T>(k:string,f:()=>Promise<T>)=>{const c=process.cpuUsage();const t=performance.now();const r=await f();const d=process.cpuUsage(c);const a=acc[k]??=[0,0,0];a[0]++;a[1]+=performance.now()-t;a[2]+=(d.user+d.system)/1000;return r}
for(const [i,l] of ls.entries()){
  if(i===20) for(const k in acc) delete acc[k]
  const actor={kind:'person' as const,personId:l.personId,sessionHash:'',name:'',grants:[]}
  const r:any=await time('start',()=>execute(startAttempt,actor,{course:ids[0]}))
  const [row]=await statement<any>('x','select items from attempt where person_id=$1 and id=$2',[l.personId,r.value.attemptId])
  const qs=await questionsByHash(row.items.map((x:any)=>x.question))
  for(const [item,q] of [...qs.values()].entries()) await time('save',()=>execute(saveAnswer,actor,{attempt:r.value.attemptId,item,choice:correctOption(q).id,revision:0}))
  const s:any=await time('submit',()=>execute(submitAttempt,actor,{attempt:r.value.attemptId}))
  if(!s.value?.isPassed) throw new Error(JSON.stringify(s))
  await time('raw',()=>statement('ping','select 1',[]))
}
for(const k in acc) console.log(k,acc[k]![0],'ms',(acc[k]![1]!/acc[k]![0]!).toFixed(2),'cpu',(acc[k]![2]!/acc[k]![0]!).toFixed(2))
await closeDb()
