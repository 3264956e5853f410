'use client'

/** What a failure leads to; the reason is in the server's log. */
export default function PreviewError({reset}: {reset: () => void}) {
  return (
    <main>
      <header className="title">
        <h1>Forhåndsvisningen kom ikke</h1>
        <p>
          Utkastet er trygt der det er.{' '}
          <button type="button" onClick={reset}>
            Prøv igjen
          </button>
        </p>
      </header>
    </main>
  )
}
