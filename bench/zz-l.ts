import { HttpClient } from './load/http-client'
const [port,path,n]=process.argv.slice(2)
const c=new HttpClient(Number(port),16);let k=0;const t=performance.now();await Promise.all(Array.from({length:16},async()=>{while(k++<Number(n)) await c.send({path:path!})}));console.log((Number(n)*1000/(performance.now()-t)).toFixed(0),'req/s');
if(process.argv[5]){const r=await c.send({path:path!,isBodyKept:true});(await import('node:fs')).writeFileSync(process.argv[5],r.body)}
c.close()
