import { ours, type Patch } from './patch.ts';

const LIST_BAR = 'decap-cms-ui-default/dist/esm/ListItemTopBar.js';

/** A field: when it is asked, what it is called, and who judges the answer. */
export const fields: readonly Patch[] = [
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget.js',
    why: 'a field is checked by its own schema in src/model, whose sentences say what to do',
    find: `    const validations = [this.validatePresence, this.validatePattern];`,
    replace: `    if (this.gone) return;
    const validations = [() => checkField(field, this.props.value, this.props.parentIds)];`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget.js',
    why: 'a field is checked by its own schema in src/model; one that is no longer asked has no errors',
    find: `  shouldComponentUpdate(nextProps) {`,
    replace: `  componentWillUnmount() {
    this.gone = true;
    this.props.onValidate?.([]);
  }
  shouldComponentUpdate(nextProps) {`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget.js',
    why: 'a field is checked when the editor leaves it, not only when saving',
    find: `    if (this.props.field.has('pattern') && !isEmpty(this.getValidateValue())) {`,
    replace: `    if (!isEmpty(this.props.value)) {`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/Widget.js',
    why: 'a field is checked by its own schema in src/model',
    find: `import ValidationErrorTypes from '../../../constants/validationErrorTypes';`,
    replace: `import ValidationErrorTypes from '../../../constants/validationErrorTypes';
import { checkField } from ${ours('check-field.ts')};`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js',
    why: 'a screen reader hears the question, not the name of its widget',
    find: `widgetLabel: widgetName`,
    replace: `widgetLabel: field.get('label', fieldName)`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane.js',
    why: 'a field appears when it matters (this Decap knows no conditions)',
    find: `fields.filter(f => f.get('widget') !== 'hidden').map((field, i) => {`,
    replace: `fields.map((field, i) => {
        if (!isAsked(field, entry.get('data'))) return null;`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane.js',
    why: 'a field appears when it matters',
    find: `export default class ControlPane`,
    replace: `import { isAsked } from ${ours('check-field.ts')};
export default class ControlPane`,
  },
  {
    file: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    why: 'a field appears when it matters',
    find: `    if (field.get('widget') === 'hidden') {
      return null;
    }
    const fieldName`,
    replace: `    if (!isAsked(field, value)) {
      return null;
    }
    const fieldName`,
  },
  {
    file: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    why: 'an optional group that is left blank lacks nothing',
    find: `  validate = () => {`,
    replace: `  validate = () => {
    if (isLeftBlank(this.props.field, this.props.value)) return;`,
  },
  {
    file: 'decap-cms-widget-object/dist/esm/ObjectControl.js',
    why: 'a field appears when it matters',
    find: `export default class ObjectControl`,
    replace: `import { isAsked, isLeftBlank } from ${ours('check-field.ts')};
export default class ObjectControl`,
  },
  {
    file: 'decap-cms-ui-default/dist/esm/Toggle.js',
    why: 'a screen reader hears what a switch does; Decap drops its name',
    find: `  className,
  Container = ToggleContainer,`,
    replace: `  className,
  'aria-label': label,
  Container = ToggleContainer,`,
  },
  {
    file: 'decap-cms-ui-default/dist/esm/Toggle.js',
    why: 'a screen reader hears what a switch does',
    find: `    role: "switch",`,
    replace: `    role: "switch",
    "aria-label": label,`,
  },
  {
    file: 'decap-cms-widget-list/dist/esm/ListControl.js',
    why: 'a button that removes an item says which',
    find: '        "data-testid": `styled-list-item-top-bar-${key}`',
    replace:
      '        name: `${field.get(\'label_singular\')} ${index + 1}: ${this.objectLabel(item)}`,\n        "data-testid": `styled-list-item-top-bar-${key}`',
  },
  {
    file: LIST_BAR,
    why: 'a button that removes an item says which',
    find: `  const {
    className,
    collapsed,`,
    replace: `  const {
    name,
    className,
    collapsed,`,
  },
  {
    file: LIST_BAR,
    why: 'a button that folds an item says which',
    find: `      onClick: onCollapseToggle,`,
    replace: `      "aria-label": (collapsed ? 'Buka ' : 'Lipat ') + name,
      onClick: onCollapseToggle,`,
  },
  {
    file: LIST_BAR,
    why: 'a button that removes an item says which',
    find: `      onClick: onRemove,`,
    replace: `      "aria-label": 'Hapus ' + name,
      onClick: onRemove,`,
  },
];
