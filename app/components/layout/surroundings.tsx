import { createContext, type ReactNode, useContext } from 'react'
import { IntlProvider } from 'use-intl'
import type { Preferences } from '#app/http/preferences.ts'
import { TIME_ZONE, type VietnameseWords } from '#server/words/typed.ts'

/**
 * What every part of a page knows without asking a loader: how the device shows things, its words, and the nonce of
 * this answer. Given by the two entries, so that problem pages have it too when the database is away.
 */
export type Surroundings = { preferences: Preferences; messages: VietnameseWords; nonce: string | undefined }

type Known = Pick<Surroundings, 'preferences' | 'nonce'>

const Context = createContext<Known>({
  preferences: { locale: 'vi', theme: 'system', type: 'normal' },
  nonce: undefined,
})

export function SurroundingsProvider({
  preferences,
  messages,
  nonce,
  children,
}: Surroundings & { children: ReactNode }) {
  return (
    <Context.Provider value={{ preferences, nonce }}>
      <IntlProvider locale={preferences.locale} messages={messages} timeZone={TIME_ZONE}>
        {children}
      </IntlProvider>
    </Context.Provider>
  )
}

export function useSurroundings(): Known {
  return useContext(Context)
}
