/** A regular expression literal of a source file. */
export interface FoundExpression {
  /** One-based. */
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** After these a slash divides; after anything else it begins a regular expression. */
const VALUE_END = /[\w$)\]}'"`]$/;
const KEYWORD_END = /(?:^|[^\w$.])(?:return|typeof|case|in|of|yield|await|void|delete|throw)$/;

/** The regular expression literals of a TypeScript text. Strings, templates and comments are passed over. */
export function regularExpressionsIn(text: string): FoundExpression[] {
  const found: FoundExpression[] = [];
  /** For each open template: how many braces are open in its ${…}. */
  const templates: number[] = [];
  let code = '';
  let at = 0;
  const skipTemplate = (from: number): number => {
    for (let i = from; i < text.length; i++) {
      if (text[i] === '\\') i++;
      else if (text[i] === '`') {
        code = '`';
        return i + 1;
      } else if (text.startsWith('${', i)) {
        templates.push(0);
        code = '';
        return i + 2;
      }
    }
    return text.length;
  };
  while (at < text.length) {
    const c = text.charAt(at);
    if (text.startsWith('//', at)) at = ends(text, '\n', at);
    else if (text.startsWith('/*', at)) at = ends(text, '*/', at + 2);
    else if (c === "'" || c === '"') {
      at = skipString(text, at);
      code = c;
    } else if (c === '`') {
      at = skipTemplate(at + 1);
    } else if (c === '/' && (!VALUE_END.test(code) || KEYWORD_END.test(code))) {
      const end = skipExpression(text, at);
      const flags = /^[a-z]*/.exec(text.slice(end))?.[0] ?? '';
      found.push({ line: text.slice(0, at).split('\n').length, source: text.slice(at + 1, end - 1), flags });
      at = end + flags.length;
      code = ')';
    } else if (c === '}' && templates.at(-1) === 0) {
      templates.pop();
      at = skipTemplate(at + 1);
    } else {
      const depth = templates.length - 1;
      if (depth >= 0 && (c === '{' || c === '}')) templates[depth] = (templates[depth] ?? 0) + (c === '{' ? 1 : -1);
      if (c.trim() !== '') code = (code + c).slice(-12);
      else if (/[\w$]$/.test(code)) code += ' ';
      code = code.replace(/ $/, '');
      at++;
    }
  }
  return found;
}

const ends = (text: string, mark: string, from: number): number => {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end + mark.length;
};

function skipString(text: string, from: number): number {
  const quote = text[from];
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === quote) return i + 1;
  }
  return text.length;
}

function skipExpression(text: string, from: number): number {
  let inClass = false;
  for (let i = from + 1; i < text.length; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (c === '[') inClass = true;
    else if (c === ']') inClass = false;
    else if (c === '/' && !inClass) return i + 1;
  }
  return text.length;
}
