/** Pairs a careless retelling exchanges; every form is compared with every form of the other side. English only. */
const pairs = `increase increased increases increasing rise rises rose rising grow grew grows growing|decrease decreased decreases decreasing fall falls fell falling decline declined declines declining shrink shrank drop dropped
more most|less least fewer
higher highest high|lower lowest low
larger largest bigger biggest|smaller smallest
before earlier|after later
first|last
north northern|south southern
east eastern|west western
left|right
always|never rarely
all every|none few
win wins won victory|lose loses lost defeat defeated
begin begins began start starts started|end ends ended finish finished
open opened opens|close closed closes
allow allowed allows permit permitted permits|forbid forbidden forbids prohibit prohibited prohibits ban banned bans
accept accepted accepts approve approved approves|reject rejected rejects
include included includes including|exclude excluded excludes excluding
above over|below under
maximum|minimum
oldest older|youngest younger newest newer
best better|worst worse
many much|few little
positive|negative
success successful successfully succeeded|failure unsuccessful unsuccessfully failed
enable enabled enables|disable disabled disables
required mandatory|optional
possible|impossible
legal|illegal
male men man boys|female women woman girls
mother father|daughter son
buy bought buys|sell sold sells
import imported imports|export exported exports
love loved|hate hated
hot warm|cold cool
public|private
major|minor
internal|external
agreed agree agrees|disagreed disagree disagrees
with|without`;

const sides = new Map<string, Set<string>[]>();
for (const pair of pairs.split('\n')) {
  const [left = [], right = []] = pair.split('|').map((side) => side.split(' '));
  for (const word of left) sides.set(word, [...(sides.get(word) ?? []), new Set(right)]);
  for (const word of right) sides.set(word, [...(sides.get(word) ?? []), new Set(left)]);
}

/** Whether two words (lower case) say the opposite of each other. */
export function areOpposites(left: string, right: string): boolean {
  return sides.get(left)?.some((others) => others.has(right)) ?? false;
}
