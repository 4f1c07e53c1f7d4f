import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { SurroundingsProvider } from '#app/components/layout/surroundings.tsx'
import { preferencesOn } from '#app/http/preferences.ts'
import { loadWords } from '#server/words/load-words.ts'

/** React takes the page over once the words of its language are there. */
async function takeOver(): Promise<void> {
  const preferences = preferencesOn(document.documentElement)
  const messages = await loadWords(preferences.locale)

  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <SurroundingsProvider preferences={preferences} messages={messages} nonce={undefined}>
          <RemixBrowser />
        </SurroundingsProvider>
      </StrictMode>,
    )
  })
}

void takeOver()
