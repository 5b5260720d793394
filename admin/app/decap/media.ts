import { ours, type Patch } from './patch.ts';

/** Pictures and files. */
export const media: readonly Patch[] = [
  {
    file: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    why: 'an identity paper is asked about, and photographs are made ready, before they leave the device',
    find: `  if (!shouldTransformImage(file, mediaProcessing)) {
    return [{
      file,
      path
    }];
  }`,
    replace: `  if (!shouldTransformImage(file, mediaProcessing)) {
    const prepared = await prepareForLibrary(file);
    return [{
      file: prepared,
      path: path.replace(/[^/]*$/, prepared.name)
    }];
  }`,
  },
  {
    file: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    why: 'photographs are made ready before they leave the device',
    find: `export function closeMediaLibrary() {`,
    replace: `import { prepareForLibrary } from ${ours('photo/upload.ts')};
export function closeMediaLibrary() {`,
  },
  {
    file: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    why: 'a file is named by its content, so one of the same name is the same file',
    find: `    if (!integration && existingFile) {`,
    replace: `    if (false) {`,
  },
  {
    file: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    why: 'photo/take-each.ts tells what became of each of several files',
    find: `      dispatch(addNotification({
        message: \`Failed to persist media: \${error}\`,
        type: 'error',
        dismissAfter: 8000
      }));
      return dispatch(mediaPersistFailed({
        privateUpload
      }));`,
    replace: `      dispatch(mediaPersistFailed({
        privateUpload
      }));
      throw error;`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibrary.js',
    why: 'several files at once, and one that is refused does not hold up the others',
    find: `    const file = files[0];
    const maxFileSize = config.get('max_file_size');
    if (maxFileSize && file.size > maxFileSize) {
      window.alert(t('mediaLibrary.mediaLibrary.fileTooLarge', {
        size: Math.floor(maxFileSize / 1000)
      }));
    } else {
      await persistMedia(file, {
        privateUpload,
        field
      });
      this.setState({
        isPersisted: true
      });
      this.scrollToTop();
    }
    event.target.value = null;`,
    replace: `    const results = await takeEach(files, async file => {
      await persistMedia(file, {
        privateUpload,
        field
      });
      return true;
    });
    event.target.value = null;
    if (results.some(({ made }) => made)) {
      this.setState({
        isPersisted: true
      });
      this.scrollToTop();
    }
    await tellResults(results);`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibrary.js',
    why: 'several files at once',
    find: `class MediaLibrary extends Component {`,
    replace: `import { takeEach, tellResults } from ${ours('photo/take-each.ts')};
class MediaLibrary extends Component {`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/UI/FileUploadButton.js',
    why: 'several files at once, and no tab stop on the words beside that of the field',
    find: `    tabIndex: '0',
    className`,
    replace: `    className`,
  },
  {
    file: 'decap-cms-core/dist/esm/components/UI/FileUploadButton.js',
    why: 'several files at once',
    find: `      type: "file",`,
    replace: `      type: "file",
      multiple: true,`,
  },
  {
    file: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    why: 'what the server says of a picture that is in use is a sentence for the editor',
    find: `      dispatch(addNotification({
        message: \`Failed to delete media: \${error.message}\`,`,
    replace: `      dispatch(addNotification({
        message: \`Belum dihapus. \${error.message}\`,`,
  },
];
