import { openBenchHouse } from './bench-house.ts'
import { benchKill } from './bench-kill.ts'
import { benchLive } from './bench-live.ts'
import { benchPage } from './bench-page.ts'
import { benchVerdicts } from './bench-verdicts.ts'
import { describe } from './compare.ts'

/** `npm run bench`: figures, not verdicts. Ours and the peer run in turn in one run; ratios are what to quote. */
console.log('bench: starting the built server with the demo campaign …')
const house = await openBenchHouse()
try {
  console.log(
    describe(
      'approval to the last of 500 open boards / bare commit and stock socket.io broadcast',
      await benchLive(house),
      'ms',
    ),
  )
  console.log(describe('signed-out board page / Express sending the same bytes', await benchPage(house), 'requests/s'))
  console.log(describe('bulk verdicts / one insert and commit of the same rows', await benchVerdicts(house), 'rows/s'))
} finally {
  await house.close()
}
console.log(await benchKill())
