import fs from 'node:fs'
import { execSync } from 'node:child_process'
import { openSite } from './platform/site'
import { startBareApp } from './platform/bare-app'
import { HttpClient } from './load/http-client'
const site = await openSite(process.cwd(), { small: 50, large: 300 }, { isWebNeeded: true }, (t) => console.error(t))
try {
  const run = JSON.parse(fs.readFileSync(site.data + '/run.json', 'utf8'))
  const webPid = run.children.web.pid
  const cpu = (pid: number) => {
    const f = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(f[11]) + Number(f[12])) * 10
  }
  const ours = new HttpClient(site.port, 16)
  for (const p of ['/vi/courses/cyber-law/01-what-is-in-force', '/vi/privacy']) {
    const { bytes, body } = await ours.send({ path: p, isBodyKept: true })
    const bare = await startBareApp(process.cwd(), body, console.error)
    const barePid = Number(execSync(`ss -ltnp | grep :${bare.port} | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2`).toString())
    const theirs = new HttpClient(bare.port, 16)
    const go = async (c: HttpClient, path: string, n: number) => {
      let k = 0
      await Promise.all(
        Array.from({ length: 16 }, async () => {
          while (k++ < n) await c.send({ path })
        }),
      )
    }
    await go(ours, p, 600)
    await go(theirs, '/', 600)
    for (let r = 0; r < 3; r++) {
      for (const [name, c, path, pid] of [
        ['ours', ours, p, webPid],
        ['bare', theirs, '/', barePid],
      ] as const) {
        const a = cpu(pid),
          t = performance.now()
        await go(c, path, 1500)
        console.log(
          p,
          bytes,
          name,
          ((cpu(pid) - a) / 1500).toFixed(3),
          'ms cpu/req',
          (1500000 / (performance.now() - t)).toFixed(0),
          'req/s',
        )
      }
    }
    theirs.close()
    await bare.stop()
  }
  ours.close()
} finally {
  await site.stop()
}
process.exit(0)
