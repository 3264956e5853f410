/** About as much text as the policy that it is measured against. */
const PARAGRAPHS = Array.from(
  {length: 40},
  (_, index) =>
    `${index + 1}. Vi behandler opplysninger om deg når du handler hos oss: navn, adresse, telefon og hva du har kjøpt. Vi sletter dem når vi ikke lenger trenger dem.`,
)

/** A static page as `create-next-app` would make it, without a style of its own. */
export default function Page() {
  return (
    <main>
      <h1>Personvern</h1>
      {PARAGRAPHS.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </main>
  )
}
