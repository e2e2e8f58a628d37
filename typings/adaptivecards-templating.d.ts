/** The two classes we use; the package's own types pull in sources that do not compile under our settings. */
declare module 'adaptivecards-templating' {
  export interface IEvaluationContext {
    $root: unknown;
  }
  export class Template {
    constructor(payload: unknown);
    expand(context: IEvaluationContext): unknown;
  }
}
