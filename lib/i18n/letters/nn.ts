import type {Letters} from './letters.ts'

const letter = (action: string, subject: string, request: string) => ({
  action,
  subject,
  body: (company: string) =>
    `Hei, ${company}!\n\n${request}\n\nEg ber om svar innan éin månad (personvernforordninga artikkel 12 nr. 3).\n\nNamn: \nSlik finn de meg hos dykk (til dømes e-post, telefon eller kundenummer): \n`,
})

export const nn: Letters = {
  access: letter(
    'Be om innsyn',
    'Innsyn i personopplysningar',
    'Eg vil vite om de behandlar opplysningar om meg, og ber i så fall om ein kopi av dei (artikkel 15).',
  ),
  rectification: letter(
    'Be om retting',
    'Retting av personopplysningar',
    'Eg ber dykk rette opplysningar om meg (artikkel 16).\n\nDette er feil eller manglar: \nSlik skal det vere: ',
  ),
  erasure: letter(
    'Be om sletting',
    'Sletting av personopplysningar',
    'Eg ber dykk slette opplysningane de har om meg (artikkel 17). Er det noko de må ta vare på, ber eg om å få vite kva og kvifor.',
  ),
  restriction: letter(
    'Be om avgrensa bruk',
    'Avgrensa bruk av personopplysningar',
    'Eg ber dykk avgrense behandlinga av opplysningane om meg (artikkel 18).\n\nGrunngjeving: ',
  ),
  portability: letter(
    'Be om utlevering',
    'Utlevering av personopplysningar',
    'Eg ber om å få utlevert opplysningane eg har gitt dykk, i eit vanleg, maskinleseleg format (artikkel 20).',
  ),
  objection: letter(
    'Send ein protest',
    'Protest mot behandling av personopplysningar',
    'Eg protesterer mot at de behandlar opplysningar om meg (artikkel 21).\n\nDet gjeld: ',
  ),
  withdrawConsent: letter(
    'Trekk samtykket',
    'Eg trekkjer tilbake samtykket mitt',
    'Eg trekkjer tilbake samtykket eg har gitt dykk (artikkel 7 nr. 3).\n\nDet gjeld: ',
  ),
}
