/** Something that the importer understood, and the part of the input that it understood it from. */
export type Recognised = {
  readonly field: string
  readonly value: string
}

/** What the importer made of a document, for the person who ran it. */
export class Report {
  readonly recognised: Recognised[] = []
  /** What was kept as plain text, and why. */
  readonly unsure: {readonly text: string; readonly reason: string}[] = []
  /** Parts of the input that say which field a value belongs to, and live on as that field. */
  readonly labels: string[] = []

  found(field: string, value: string, ...labels: string[]): void {
    this.recognised.push({field, value})
    this.labels.push(...labels)
  }

  keptAsText(text: string, reason: string): void {
    this.unsure.push({text, reason})
  }
}
