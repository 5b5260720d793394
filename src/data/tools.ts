import { officialCheck, type ToolView } from '../views/tool.ts';

/** The pages that answer a question, as far as the content has what they answer from. */
export async function listTools(): Promise<readonly ToolView[]> {
  return [officialCheck];
}
