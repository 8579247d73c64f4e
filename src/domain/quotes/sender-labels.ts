/**
 * Whoever sends something, by short-lived hashes that nobody can turn back: labels of a day. A network has
 * many senders; two of its senders are not two people.
 */
export interface SenderLabels {
  readonly sender: string
  readonly network: string
}
