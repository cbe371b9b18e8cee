import pg from 'pg'
import { watchStatements } from './figures/watch-statements'
import { board } from '@/server/figures/board'
import { missing } from '@/server/figures/missing'
import { closeDb, statement } from '@/server/platform/db'
const url='postgres://postgres:x@127.0.0.1:54399/seed_100k'
Object.assign(process.env,{DATABASE_URL:url,PUBLIC_URL:'http://localhost:3999',HAIDANG_DATA:'/tmp/seedwork/data',HAIDANG_SECRET:'a secret for tests that is long enough'})
const [f]=await statement<any>('f',"SELECT f.id, f.path FROM unit f JOIN unit c ON c.parent_id = f.id WHERE f.kind = 'faculty' GROUP BY f.id ORDER BY abs(count(*) - 20), f.code LIMIT 1",[])
const [t]=await statement<any>('t',"SELECT target_id AS id FROM target_rule WHERE superseded_at IS NULL AND 'learner' = ANY (member_kinds)",[])
const actor={kind:'person' as const,personId:'00000000-0000-7000-8000-000000000001',sessionHash:'',name:'',grants:[{role:'faculty_manager' as const,unitId:f.id,unitPath:f.path}]}
const run=async()=>{await board(actor,{targetId:t.id,unitId:f.id}); await missing(actor,{targetId:t.id,unitId:f.id})}
const times:number[]=[];for(let i=0;i<40;i++){const a=performance.now();await run();times.push(performance.now()-a)}
console.log(times.map(x=>x.toFixed(1)).join(' '))
const st=await watchStatements(run)
const c=new pg.Client({connectionString:url});await c.connect()
for(const s of st){for(const mode of ['force_custom_plan','force_generic_plan']){await c.query(`set plan_cache_mode=${mode}`);await c.query(`deallocate all`);const lit=s.values.map(v=>Array.isArray(v)?`ARRAY[${v.map(x=>`'${x}'`).join(',')}]::text[]`:v===null?'NULL':`'${v}'`).join(',');await c.query(`prepare q as ${s.text}`);const r=await c.query(`explain (analyze,buffers) execute q(${lit})`);const p=r.rows.map((x:any)=>x['QUERY PLAN']);console.log('==',s.name,mode,p.find((x:string)=>/Execution/.test(x)));if(Number(/([\d.]+) ms/.exec(p.at(-1))![1])>3)console.log(p.slice(0,24).join('\n'))}}
await c.end();await closeDb()
