import { eligibilityCheck, officialCheck, type ToolView } from '../views/tool.ts';

/** The pages that answer a question. */
export const tools: readonly ToolView[] = [officialCheck, eligibilityCheck];
