#if NET
using System.Runtime.CompilerServices;

// In the netstandard2.0 build the setters of records name our own IsExternalInit. An assembly compiled against that build, such as the
// generator, finds them in this one only if the name leads to the framework's.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#endif
