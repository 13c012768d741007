// Says what lives: folder by folder, then each mutant that nobody has explained.
import path from 'node:path';

/** Prints the account; gives the share seen or explained, and whether all that lives is explained. */
export function report(mutants, answers, listed) {
  const reasons = new Map(listed.map(({ file, mutant }) => [`${file} ${mutant}`, true]));
  const isListed = ({ file, place }) => reasons.has(`${file} ${place}`);
  const tried = mutants.filter((mutant) => answers.has(mutant));
  const lives = tried.filter((mutant) => !answers.get(mutant).killedBy);
  for (const [folder, inside] of groupByFolder(tried)) {
    const alive = inside.filter((mutant) => lives.includes(mutant));
    const explained = alive.filter(isListed).length;
    const killed = inside.length - alive.length;
    const share = ((100 * killed) / inside.length).toFixed(1);
    console.log(
      `${folder}: ${inside.length} essayées, ${killed} vues (${share} %), ${explained} expliquées, ${alive.length - explained} à tenir`,
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
  const share = tried.length === 0 ? 100 : (100 * (tried.length - open.length)) / tried.length;
  return { share, isExplained: open.length === 0 && stale.length === 0 };
}

function groupByFolder(mutants) {
  const groups = new Map();
  for (const mutant of mutants) {
    const folder = path.posix.dirname(mutant.file);
    const name = folder === 'src/core' ? mutant.file : folder;
    groups.set(name, [...(groups.get(name) ?? []), mutant]);
  }
  return groups;
}
