/** “What do I type to undo it?”, “Which command lists them?”, „Wie lautet der Befehl?“: what is asked for is code. */
const asksFor =
  /\bwhat (?:exactly )?(?:do|should|must|can|would) (?:i|you|we) (?:type|run|enter|execute)\b|\b(?:what(?:['’]?s| is| are)?|which|the|a) (?:[\p{L}-]+ )?(?:commands?|syntax|one-?liner|code snippet|snippet)\b|\bwelche[rn]? (?:befehl|kommando)\b|\b(?:der|den|das) (?:befehl|kommando)\b|\bwas (?:muss|soll) ich (?:eingeben|eintippen)\b|\b(?:quelle|la) commande\b|\b(?:qué|cuál es el|el) comando\b|\b(?:quale|il|qual è il) comando\b|\b(?:какой|какая) команд\p{L}+|什么命令|コマンド/iu;

export function asksForCode(question: string): boolean {
  return asksFor.test(question);
}
