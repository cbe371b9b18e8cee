// Loaded before a process (NODE_OPTIONS=--import …): its clock is wrong by CLOCK_DAYS days, as on a machine
// without a battery.
const real = globalThis.Date
const offset = Number(process.env.CLOCK_DAYS ?? 0) * 86_400_000

globalThis.Date = class extends real {
  constructor(...given) {
    if (given.length) super(...given)
    else super(real.now() + offset)
  }
  static now() {
    return real.now() + offset
  }
}
