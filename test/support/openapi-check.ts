import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Described {
  readonly description?: string;
  readonly content?: Record<string, { schema?: object }>;
}
interface Operation {
  readonly responses: Record<string, Described>;
}
interface ApiDocument {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components?: { readonly schemas?: Record<string, { readonly $defs?: object }> };
}

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

/** Holds every answer of the program against its own description of the API, so that neither can drift from the other. */
export class OpenApiCheck {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly routes: { pattern: RegExp; literals: number; path: string }[];

  private constructor(private readonly document: ApiDocument) {
    addFormats.default(this.ajv);
    const schemas = Object.values(document.components?.schemas ?? {});
    this.ajv.addSchema(
      { ...document, $defs: Object.assign({}, ...schemas.map(({ $defs }) => $defs)) as object },
      'api',
    );
    this.routes = Object.keys(document.paths)
      .map((path) => ({
        path,
        pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
        literals: path.split('/').filter((part) => !part.startsWith('{')).length,
      }))
      .sort((a, b) => b.literals - a.literals);
  }

  static async of(url: string): Promise<OpenApiCheck> {
    const answer = await fetch(`${url}/api/openapi.json`);
    return new OpenApiCheck((await answer.json()) as ApiDocument);
  }

  /** @throws Error that says what the description lacks or the answer has wrong. */
  check(exchange: Exchange): void {
    const { method, status, contentType, body } = exchange;
    const pathname = exchange.path.split('?')[0]!;
    const said = `${method} ${pathname} → ${status}`;
    if (status === 500) throw new Error(`${said}: the program failed: ${JSON.stringify(body)}`);
    const route = this.routes.find(({ pattern, path }) => pattern.test(pathname) && this.operation(path, method));
    if (!route) {
      if (status === 404) return;
      throw new Error(`${said}: the API’s description has no such operation`);
    }
    const { responses } = this.operation(route.path, method)!;
    const key = status in responses ? String(status) : 'default';
    if (key === 'default' && status < 400) {
      throw new Error(`${said}: described are only ${Object.keys(responses).join(', ')}`);
    }
    const content = responses[key]!.content;
    if (!content) {
      if (body !== undefined) throw new Error(`${said}: answers with a body, but none is described`);
      return;
    }
    const mediaType = contentType.split(';')[0]!.trim();
    if (!(mediaType in content))
      throw new Error(`${said}: is ${mediaType}; described is ${Object.keys(content).join(', ')}`);
    if (method === 'HEAD' || !/[/+]json$/.test(mediaType)) return;
    const validate = this.validator([
      'paths',
      route.path,
      method.toLowerCase(),
      'responses',
      key,
      'content',
      mediaType,
      'schema',
    ]);
    if (!validate(body))
      throw new Error(`${said}: ${this.ajv.errorsText(validate.errors)}\n${JSON.stringify(body, null, 2)}`);
  }

  private operation(path: string, method: string): Operation | undefined {
    return this.document.paths[path]?.[method.toLowerCase()];
  }

  private validator(pointer: string[]): ValidateFunction {
    const ref = `api#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    let validate = this.validators.get(ref);
    if (!validate) {
      validate = this.ajv.compile({ $ref: ref });
      this.validators.set(ref, validate);
    }
    return validate;
  }
}
