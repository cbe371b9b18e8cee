import { watchStatements } from './figures/watch-statements'
import { freshLearners } from './platform/fresh-learners'
import { execute } from '@/server/platform/command'
import { startAttempt } from '@/server/attempts/start-attempt'
import { saveAnswer } from '@/server/attempts/save-answer'
import { submitAttempt } from '@/server/attempts/submit-attempt'
import { questionsByHash } from '@/server/content/question-bank'
import { correctOption } from '@/domain/content/exercise'
import { courses } from '@/server/content/courses'
import { closeDb, statement } from '@/server/platform/db'
import pg from 'pg'
const url='postgres://postgres:x@127.0.0.1:54399/seed_100k'
Object.assign(process.env,{DATABASE_URL:url,PUBLIC_URL:'http://localhost:3999',HAIDANG_DATA:'/tmp/seedwork/data',HAIDANG_SECRET:'a secret for tests that is long enough'})
const ids=courses().filter(c=>c.visibility==='public').map(c=>c.id)
const ls=await freshLearners(url,ids,3)
for (const l of ls){
  const actor={kind:'person' as const,personId:l.personId,sessionHash:'',name:'',grants:[]}
  let r:any
  const s1=await watchStatements(async()=>{r=await execute(startAttempt,actor,{course:ids[0]})})
  const [row]=await statement<any>('x','select items from attempt where person_id=$1 and id=$2',[l.personId,r.value.attemptId])
  const qs=await questionsByHash(row.items.map((x:any)=>x.question))
  for(const [item,q] of [...qs.values()].entries()) await execute(saveAnswer,actor,{attempt:r.value.attemptId,item,choice:correctOption(q).id,revision:0})
  const s2=await watchStatements(()=>execute(submitAttempt,actor,{attempt:r.value.attemptId}))
  if(l===ls[2]){
    console.log(s1.map(s=>s.name+' | '+s.values.length)); console.log(s2.map(s=>s.name+' | '+s.values.length))
    const c=new pg.Client({connectionString:url});await c.connect()
    for(const s of [...s1,...s2]){ if(!/^\s*(SELECT|WITH|INSERT|UPDATE)/i.test(s.text)||s.name.includes('lock'))continue; const e=await c.query('begin');const x=await c.query('explain (analyze,buffers,timing off) '+s.text,s.values).catch(e=>({rows:[{'QUERY PLAN':String(e)}]}));await c.query('rollback');const t=x.rows.map((r:any)=>r['QUERY PLAN']);console.log('---',s.name.slice(0,50));console.log(t.filter((l:string)=>/Execution|Planning Time|Seq Scan|Trigger|Error|error/.test(l)).join('\n'))}
    await c.end()
  }
}
await closeDb()
