import type {Letters} from './letters.ts'

const letter = (action: string, subject: string, request: string) => ({
  action,
  subject,
  body: (company: string) =>
    `Hei, ${company}!\n\n${request}\n\nJeg ber om svar innen én måned (personvernforordningen artikkel 12 nr. 3).\n\nNavn: \nSlik finner dere meg hos dere (for eksempel e-post, telefon eller kundenummer): \n`,
})

export const nb: Letters = {
  access: letter(
    'Be om innsyn',
    'Innsyn i personopplysninger',
    'Jeg vil vite om dere behandler opplysninger om meg, og ber i så fall om en kopi av dem (artikkel 15).',
  ),
  rectification: letter(
    'Be om retting',
    'Retting av personopplysninger',
    'Jeg ber dere rette opplysninger om meg (artikkel 16).\n\nDette er feil eller mangler: \nSlik skal det være: ',
  ),
  erasure: letter(
    'Be om sletting',
    'Sletting av personopplysninger',
    'Jeg ber dere slette opplysningene dere har om meg (artikkel 17). Er det noe dere må beholde, ber jeg om å få vite hva og hvorfor.',
  ),
  restriction: letter(
    'Be om begrenset bruk',
    'Begrenset bruk av personopplysninger',
    'Jeg ber dere begrense behandlingen av opplysningene om meg (artikkel 18).\n\nBegrunnelse: ',
  ),
  portability: letter(
    'Be om utlevering',
    'Utlevering av personopplysninger',
    'Jeg ber om å få utlevert opplysningene jeg har gitt dere, i et vanlig, maskinlesbart format (artikkel 20).',
  ),
  objection: letter(
    'Send en protest',
    'Protest mot behandling av personopplysninger',
    'Jeg protesterer mot at dere behandler opplysninger om meg (artikkel 21).\n\nDet gjelder: ',
  ),
  withdrawConsent: letter(
    'Trekk samtykket',
    'Jeg trekker tilbake samtykket mitt',
    'Jeg trekker tilbake samtykket jeg har gitt dere (artikkel 7 nr. 3).\n\nDet gjelder: ',
  ),
}
