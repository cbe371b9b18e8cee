import { migrate } from '@/server/platform/migrate'
import { seedSchool } from '@/server/seed/seed-school'
import { recount } from '@/server/figures/recount'
import { syncEnrolments } from '@/server/targets/sync-enrolments'
import { systemActor } from '@/domain/access/actor'
import { transaction, closeDb } from '@/server/platform/db'
import pg from 'pg'
const [name, n, sample] = process.argv.slice(2)
const base='postgres://postgres:x@127.0.0.1:54399/'
const c=new pg.Client({connectionString:base+'postgres'});await c.connect()
await c.query(`drop database if exists ${name} with (force)`);await c.query(`create database ${name}`);await c.end()
Object.assign(process.env,{DATABASE_URL:base+name,PUBLIC_URL:'http://localhost:3999',HAIDANG_DATA:'/tmp/seedwork/data',HAIDANG_SECRET:'a secret for tests that is long enough'})
await migrate('/work/main',base+name)
const t=performance.now()
console.log(await seedSchool({learners:Number(n),seed:'1',now:new Date(),sampleEvery:Number(sample??100),onProgress:s=>console.error(((performance.now()-t)/1000).toFixed(1),s)}))
let t2=performance.now()
console.log(JSON.stringify(await recount(systemActor('seed'))).slice(0,600), performance.now()-t2);t2=performance.now()
console.log(await transaction(tx=>syncEnrolments(tx,{now:new Date(),today:new Date(Date.now()+7*3600e3).toISOString().slice(0,10)})),performance.now()-t2)
await closeDb()
