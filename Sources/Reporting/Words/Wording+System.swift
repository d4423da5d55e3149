import Glibc

extension Wording {
  /// The system's own words for an `errno`, in English; the commonest in Chinese too.
  package func systemError(_ number: Int32) -> String {
    let english = String(cString: strerror(number))
    switch number {
    case ENOENT: return say(english, "文件或文件夹不存在")
    case EACCES, EPERM: return say(english, "权限不足")
    case EISDIR: return say(english, "是文件夹")
    case ENOSPC: return say(english, "磁盘已满")
    case EBADF: return say(english, "输入或输出已关闭")
    case EIO: return say(english, "读写出错")
    case EROFS: return say(english, "文件系统只读")
    case EILSEQ: return say(english, "文件名不是有效的UTF-8")
    case EMFILE, ENFILE: return say(english, "打开的文件过多")
    case _: return english
    }
  }

  /// A file that cannot be read or written.
  package func cannotRead(_ path: String, errno number: Int32) -> String {
    say("cannot read \(path): \(systemError(number))", "无法读取\(path)：\(systemError(number))")
  }

  package func cannotWrite(_ path: String, errno number: Int32) -> String {
    say("cannot write \(path): \(systemError(number))", "无法写入\(path)：\(systemError(number))")
  }
}
