/** 图片从哪里来，文件可能有什么问题。 */
export default {
  'data.title': '图片',
  'data.sample': '正在使用小样本：Fashion-MNIST 的前 {train} 张训练图片和前 {test} 张测试图片。',
  'data.all': '正在使用全部数据：{train} 张训练图片，{test} 张测试图片。',
  'data.fetch': '取来全部图片（{size} MB）',
  'data.fetch-from': '从 {host} 取来全部图片（{size} MB）',
  'data.progress': '已到 {received} MB，共 {total} MB',
  'data.cancel': '取消',
  'data.reading': '正在读文件……',
  'data.pick': '选择四个文件，或把它们拖到这里',
  'data.use-all': '使用全部图片',
  'data.use-sample': '使用小样本',
  'data.remove': '从这台设备上删除',
  'data.source':
    'Fashion-MNIST，Zalando Research，MIT 许可，arXiv:1708.07747。你在这里选的文件不会离开你的设备。',
  'data.swapped': '从文件名看，训练集和测试集放反了。已用较大的一份来训练。',
  'data.not-kept': '这台设备不为网页保存数据，下次需要重新给出文件。',
  'error.file-short': '{parameter} 太短：还应有 {min} 字节，只有 {value} 字节。请重新取这个文件。',
  'error.file-magic':
    '{parameter} 不是图片或标签的 IDX 文件：它以数 {value} 开头。请选 Fashion-MNIST 的四个文件。',
  'error.file-size': '{parameter} 里的图片是 {value} 像素，应为 28x28。请选 Fashion-MNIST 的文件。',
  'error.file-count':
    '{parameter} 里有 {value} 条，应为 {min} 到 {max} 条。请选 Fashion-MNIST 的文件。',
  'error.file-count.exact': '{parameter} 有 {value} 个标签，图片却有 {max} 张。请选成套的文件。',
  'error.file-label':
    '{parameter} 里有标签 {value}，而十个类别是 {min} 到 {max}。请选 Fashion-MNIST 的文件。',
  'error.file-long': '{parameter} 在该结束之后还多出 {value} 字节。请重新取这个文件。',
  'error.file-cut': '{parameter} 中途断了，或者内部已损坏。请重新取这个文件。',
  'error.file-page': '{parameter} 是网页，不是数据文件：那个地址没有这个文件。请自己选择文件。',
  'error.files-missing': '四个文件缺一不可，还缺：{value}。请一次选齐四个。',
  'error.files-many': '给了 {value} 个文件，太多了：需要两个图片文件和两个标签文件。请只选这四个。',
  'error.fetch-failed': '{parameter} 没有取到（{value}）。请检查网络后再试，现在的训练不受影响。',
  'error.fetch-stalled': '{parameter} 传到一半不动了。请检查网络后再试，现在的训练不受影响。',
};
