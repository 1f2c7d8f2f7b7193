/** “What do I type to undo it?”, “Which command lists them?”, „Wie lautet der Befehl?“: what is asked for is code. */
const asksFor =
  /\bwhat (?:exactly )?(?:do|should|must|can|would) (?:i|you|we) (?:type|run|enter|execute)\b|\b(?:what(?:['’]?s| is| are)? (?:the )?|which |is there an? )(?:[\p{L}-]+ )?(?:commands?|syntax|one-?liner|snippet)\b|\bwelche[rn]? (?:befehl|kommando)\b|\bwie (?:lautet|heißt) (?:der|das) (?:befehl|kommando)\b|\bwas (?:muss|soll) ich (?:eingeben|eintippen)\b|\bquelle (?:est la )?commande\b|\b(?:qué|cuál es el) comando\b|\b(?:quale|qual è il) comando\b|\b(?:какой|какая) команд\p{L}+|什么命令|コマンド/iu;

export function asksForCode(question: string): boolean {
  return asksFor.test(question);
}
