import fs from 'node:fs'
import { openSite } from './platform/site'
import { openBrowser } from './page/browser'
const site = await openSite(process.cwd(), { small: 50, large: 500 }, (t)=>console.error(t))
try {
  const browser = await openBrowser()
  const urls = ['/vi/courses/cyber-law/01-what-is-in-force','/vi/courses/cyber-law']
  for (const u of urls) for (let i=0;i<2;i++){
    const ctx = await browser.newContext({viewport:{width:390,height:844},deviceScaleFactor:2,locale:'vi-VN'})
    const tab = await ctx.newPage(); const dt = await ctx.newCDPSession(tab)
    await dt.send('Network.enable'); await dt.send('Network.emulateNetworkConditions',{offline:false,latency:562.5,downloadThroughput:1.44*1024*1024/8,uploadThroughput:.675*1024*1024/8}); await dt.send('Emulation.setCPUThrottlingRate',{rate:4})
    await tab.addInitScript(()=>{ (globalThis as any).l=[]; new PerformanceObserver(x=>{for(const e of x.getEntries() as any) (globalThis as any).l.push([e.startTime,e.size,e.element?.outerHTML?.slice(0,120),e.url])}).observe({type:'largest-contentful-paint',buffered:true})})
    await browser.startTracing(tab,{categories:['toplevel','devtools.timeline','disabled-by-default-devtools.timeline','loading','v8.execute','disabled-by-default-v8.cpu_profiler','v8']})
    await tab.goto(site.publicUrl+u,{waitUntil:'load',timeout:60000}); await tab.waitForTimeout(3000)
    fs.writeFileSync(`/tmp/seedwork/trace-${urls.indexOf(u)}-${i}.json`, await browser.stopTracing())
    console.log(u, JSON.stringify(await tab.evaluate(()=>(globalThis as any).l)))
    console.log(JSON.stringify(await tab.evaluate(()=>performance.getEntriesByType('resource').map((e:any)=>[e.name.replace(/.*\//,''),e.initiatorType,Math.round(e.startTime),Math.round(e.responseEnd),e.transferSize,e.renderBlockingStatus]))))
    console.log(JSON.stringify(await tab.evaluate(()=>{const n:any=performance.getEntriesByType('navigation')[0];return [n.responseStart,n.responseEnd,n.transferSize,n.decodedBodySize,...performance.getEntriesByType('paint').map(p=>p.name+p.startTime)]})))
    await ctx.close()
  }
  await browser.close()
} finally { await site.stop() }
process.exit(0)
