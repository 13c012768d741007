/**
 * Control characters, and marks that turn the direction of writing: in a terminal they move the cursor,
 * rename its window or show a text in another order. What a file or its name holds may bring them.
 */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text with each of them as its escape (`\u001b`), which JSON reads as the same text. */
export function visible(text: string): string {
  return text.replace(
    UNSEEN,
    (unseen) => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
