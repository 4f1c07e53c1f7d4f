import type { Demo } from './demo/prepare-demo.ts'

export type Greeting = {
  address: string
  demo: Demo | undefined
  hasOffice: boolean
  /** Slugs of campaigns whose secret is lost. */
  missingSecrets: readonly string[]
  say(line: string): void
}

/** What the terminal reads once the platform serves: the address, and how to sign in. */
export function greet({ address, demo, hasOffice, missingSecrets, say }: Greeting): void {
  say(`\nThi Đua Số: ${address}\n`)
  if (demo) {
    const width = (part: 'role' | 'login') => Math.max(...demo.signIns.map((signIn) => signIn[part].length))
    for (const { role, login, password } of demo.signIns) {
      say(`${role.padEnd(width('role'))}  ${login.padEnd(width('login'))}  ${password}`)
    }
  } else if (!hasOffice) {
    say('There is no office account yet. Make the first one:')
    say('  npm run account -- create --name "Họ và tên" --login ten@example.vn --role office')
  }
  for (const slug of missingSecrets) {
    say(
      `\n!! The secret of campaign ${slug} is MISSING, or another one: nobody can record help there with a citizen's number.`,
    )
    say('!! Put it back:  npm run secrets -- import --from FILE   then start again.')
  }
  say('\nCtrl-C stops it.')
}
