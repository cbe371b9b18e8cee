import { chromium } from '@playwright/test'
const base='http://localhost:3471'
const [,, who='CB0244', tag='office', ...paths]=process.argv
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']})
const sizes=(process.env.SIZES??'1280').split(',').map(Number)
for (const scheme of (process.env.SCHEMES??'light').split(',')) {
 const c=await b.newContext({colorScheme:scheme,viewport:{width:1280,height:900}})
 const p=await c.newPage(); const logs=[]
 p.on('console',m=>{if(['error','warning'].includes(m.type()))logs.push(m.text().slice(0,300))}); p.on('pageerror',e=>logs.push('PAGEERROR '+e.message.slice(0,300)))
 const r=await p.request.post(base+'/api/v1/sign-in',{form:{login:who,password:'den-bien-661985',lang:'vi'},headers:{Origin:base},maxRedirects:0})
 if(scheme===(process.env.SCHEMES??'light').split(',')[0]) console.log('signin',r.status(),r.headers().location)
 for (const [i,path] of paths.entries()) for (const w of sizes) {
  await p.setViewportSize({width:w,height:900})
  const res=await p.goto(base+path); await p.waitForTimeout(Number(process.env.WAIT??1500))
  if(process.env.CLICK) await p.click(process.env.CLICK).catch(e=>console.log(e.message))
  const f=`/tmp/shots/${tag}-${i}-${w}-${scheme}.png`
  await p.screenshot({path:f,fullPage:true})
  const over=await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth)
  console.log(res.status(),path,w,scheme,'overflow',over,f, p.url())
 }
 if(logs.length) console.log([...new Set(logs)].join('\n'))
 await c.close()
}
await b.close()
