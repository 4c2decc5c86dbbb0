/** A text to be set inside “”: its own double quotation marks become single ones (GB/T 15834-2011, 4.8.3.2). */
export const nested = (text: string): string => text.replace(/“/g, '‘').replace(/”/g, '’');
