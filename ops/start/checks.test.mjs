import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkFolder, checkNode, checkPort } from './checks.mjs'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang checks '))
const server = net.createServer()
let port
beforeAll(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = server.address().port
})
afterAll(() => {
  server.close()
  fs.rmSync(dir, { recursive: true })
})

test('Node 20.19 is the oldest that works', () => {
  for (const good of ['20.19.0', '20.20.2', '22.0.0', '24.1.0']) expect(() => checkNode(good)).not.toThrow()
  for (const old of ['18.20.4', '20.18.9']) expect(() => checkNode(old)).toThrow(/Node 20.19 or newer/)
})
test('a missing data folder is made', () => {
  checkFolder(path.join(dir, 'new/one'))
  expect(fs.readdirSync(path.join(dir, 'new/one'))).toEqual([])
})
test('a file in the way of the data folder is said in one sentence', () => {
  fs.writeFileSync(path.join(dir, 'file'), '')
  expect(() => checkFolder(path.join(dir, 'file'))).toThrow(/is not a folder/)
  expect(() => checkFolder(path.join(dir, 'file/below'))).toThrow(/is not a folder/)
})
test('a taken port is said with the next one to try', async () => {
  await expect(checkPort('127.0.0.1', port, dir)).rejects.toThrow(`--port ${port + 1}`)
})
test('a port that an interrupted start of the same folder left taken is no obstacle yet', async () => {
  fs.writeFileSync(path.join(dir, 'run.json'), JSON.stringify({ port }))
  await checkPort('127.0.0.1', port, dir)
  await expect(checkPort('127.0.0.1', port, null)).rejects.toThrow('is taken')
})
test('an address of another machine is refused', async () => {
  await expect(checkPort('203.0.113.9', 39_999, dir)).rejects.toThrow('has no address 203.0.113.9')
})
