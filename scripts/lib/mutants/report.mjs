// Says what lives: folder by folder, then each mutant that nobody has explained.
/** Prints the account; gives how many were tried, seen or explained, and whether all that lives is. */
export function report(mutants, answers, listed, roomOf) {
  const reasons = new Map(listed.map(({ file, mutant }) => [`${file} ${mutant}`, true]));
  const isListed = ({ file, place }) => reasons.has(`${file} ${place}`);
  const tried = mutants.filter((mutant) => answers.has(mutant));
  const lives = tried.filter((mutant) => !answers.get(mutant).killedBy);
  for (const [room, inside] of groupBy(tried, roomOf)) {
    const alive = inside.filter((mutant) => lives.includes(mutant));
    const explained = alive.filter(isListed).length;
    const killed = inside.length - alive.length;
    const share = ((100 * killed) / inside.length).toFixed(1);
    console.log(
      `${room}: ${inside.length} essayées, ${killed} vues (${share} %), ${explained} expliquées, ${alive.length - explained} à tenir`,
    );
  }
  const open = lives.filter((mutant) => !isListed(mutant));
  for (const { file, line, place } of open) console.log(`  vit: ${file}:${line} ${place}`);
  const stale = tried.filter((mutant) => isListed(mutant) && answers.get(mutant).killedBy);
  for (const { file, place } of stale) console.log(`  listée mais vue: ${file} ${place}`);
  const waiting = mutants.length - tried.length;
  if (waiting > 0) console.log(`${waiting} n’ont pas été essayées dans le temps donné.`);
  console.log(
    `Fautes: ${tried.length} essayées, ${tried.length - lives.length} vues, ${open.length} à tenir`,
  );
  const seen = tried.length - open.length;
  return { tried: tried.length, seen, isExplained: open.length === 0 && stale.length === 0 };
}

function groupBy(mutants, roomOf) {
  const groups = new Map();
  for (const mutant of mutants) {
    groups.set(roomOf(mutant), [...(groups.get(roomOf(mutant)) ?? []), mutant]);
  }
  return groups;
}
