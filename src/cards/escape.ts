/** Makes text that people or data brought harmless in the Markdown of a card, so that it reads as it was written. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]#~|<>]/g, '\\$&').replace(/\$\{/g, '$\u200b{');
}
