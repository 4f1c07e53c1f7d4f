import { common } from './common.ts'
import { form } from './form.ts'
import { navigation } from './navigation.ts'
import { problem } from './problem.ts'
import { refusal } from './refusal.ts'

/** Vietnamese, the source of every key and argument; a new namespace is added here and in `en` and `de`. */
export const vi = { common, form, navigation, problem, refusal } as const
