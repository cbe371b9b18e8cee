import { transaction, closeDb, prisma } from '@/server/platform/db'
import { syncEnrolments } from '@/server/targets/sync-enrolments'
import { recount } from '@/server/figures/recount'
import { systemActor } from '@/domain/access/actor'
const t=async(n:string,f:()=>Promise<unknown>)=>{const a=Date.now();const r=await f();console.log(n,Date.now()-a,'ms',JSON.stringify(r)?.slice(0,300))}
const sync=()=>transaction(tx=>syncEnrolments(tx,{now:new Date(),today:'2026-11-24'}))
await t('sync',sync); await prisma().$executeRawUnsafe('analyze'); await t('sync again',sync)
for (let i=0;i<3;i++) await t('recount',()=>recount(systemActor('x')))
for (let i=0;i<3;i++) await t('bare view',()=>prisma().$queryRawUnsafe(`select count(*)::int from (select target_id,cycle,unit_id,due_on,evidence,is_activated,count(*) from enrolment_evidence group by 1,2,3,4,5,6) x`))
for (let i=0;i<3;i++) await t('bare enrolment',()=>prisma().$queryRawUnsafe(`select count(*)::int from (select target_id,cycle,unit_id,due_on,state,is_activated,count(*) from enrolment group by 1,2,3,4,5,6) x`))
await closeDb()
